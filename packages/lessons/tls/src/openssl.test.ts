// What openssl.sh makes by hand does what the authority's certificates do.
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { handshake } from '@polyglot-grpc/authority/fixtures/handshake';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';

const script = join(import.meta.dirname, '../openssl.sh');
const folder = mkdtempSync(join(tmpdir(), 'openssl-'));
const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const pair = (name: string) => ({
  certificate: read(`${name}.pem`),
  key: read(`${name}.key`),
});

const missing = ['sh', 'openssl'].find(
  (program) => spawnSync(program, ['-c', ':']).error,
);
const describeIt = missing ? describe.skip : describe;

describeIt(`openssl.sh (${missing ? `no ${missing} here` : 'run'})`, () => {
  beforeAll(() => {
    const { status, stderr } = spawnSync('sh', [script, folder]);
    if (status !== 0) throw new Error(String(stderr));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('makes a pair with which the lesson’s server and client agree', async () => {
    const program = (name: string) => join(import.meta.dirname, `${name}.ts`);
    await using server = await startProgram(
      program('server'),
      ...['--cert', path('server.pem'), '--key', path('server.key')],
    );
    const address = `localhost:${server.port}`;
    const call = (ca: string) =>
      runFile(program('client'), '--address', address, '--ca', path(ca));
    expect(await call('ca.pem')).toEqual({
      stdout: 'Greeter client received: Hello, you!\n',
      stderr: '',
      exitCode: 0,
    });
    expect(await call('original.pem')).toMatchObject({ exitCode: 1 });
  });

  test('makes a pair for a client, which its authority’s servers accept', async () => {
    const parties = { server: pair('server'), ca: read('ca.pem') };
    expect(
      await handshake({
        ...parties,
        clientCa: read('ca.pem'),
        client: pair('client'),
      }),
    ).toBe('accepted');
    expect(new X509Certificate(read('client.pem')).subjectAltName).toBe(
      'URI:spiffe://polyglot.test/learner',
    );
  });

  test('makes, as the tutorials do, one that has no name to compare', async () => {
    const server = pair('original');
    expect(new X509Certificate(server.certificate).subjectAltName).toBe(
      undefined,
    );
    expect(await handshake({ server, ca: read('ca.pem') })).toBe(
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    );
    // Node goes by the common name where there is no other.
    expect(await handshake({ server, ca: server.certificate })).toBe(
      'accepted',
    );
  });

  test('leaves no key that others can read', () => {
    const keys = ['ca', 'server', 'client', 'original'];
    const modes = keys.map((name) => statSync(path(`${name}.key`)).mode);
    expect(modes.map((mode) => mode & 0o077)).toEqual([0, 0, 0, 0]);
  });

  test('passes the strictest check that openssl has', () => {
    const strictly = ['verify', '-x509_strict', '-CAfile', 'ca.pem'];
    for (const name of ['server', 'client']) {
      const args = [...strictly, '-purpose', `ssl${name}`, `${name}.pem`];
      const { stdout } = spawnSync('openssl', args, { cwd: folder });
      expect(String(stdout)).toBe(`${name}.pem: OK\n`);
    }
  });
});
