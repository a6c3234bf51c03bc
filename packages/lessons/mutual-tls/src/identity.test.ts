// Certificates whose names could deceive, shown to servers in every language.
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Authority,
  makeAuthority,
  type Subject,
} from '@polyglot-grpc/authority/certificates';
import {
  prepare,
  runFile,
  type ServerProgram,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';

const lesson = join(import.meta.dirname, '..');
const client = join(import.meta.dirname, 'client.ts');
const servers = globSync(
  [
    '{src,python}/server.{ts,py}',
    'go/server/main.go',
    'java/src/main/java/*/*Server.java',
  ],
  { cwd: lesson },
).sort();

const learner = 'spiffe://polyglot.test/learner';
const admin = 'spiffe://polyglot.test/admin';
const KNOWN = [
  [learner],
  ['localhost', learner, '127.0.0.1'],
  // The name of a host is no identity, whatever it looks like.
  [`a, URI:${admin}`, learner],
  [`a", URI:${admin}, "`, learner],
].map((names) => [names]);
const UNKNOWN = [
  [],
  ['localhost'],
  [`a, URI:${learner}`],
  [`${learner}, URI:${admin}`],
  [learner, admin],
  [learner, 'https://polyglot.test/learner'],
  ['https://polyglot.test/learner'],
  ['spiffe://polyglot.test/learner/../admin'],
].map((names) => [names]);

const folder = mkdtempSync(join(tmpdir(), 'mutual-tls-'));
let authority: Authority;
beforeAll(async () => {
  authority = await makeAuthority();
  writeFileSync(join(folder, 'ca.pem'), authority.certificate);
});
afterAll(() => rmSync(folder, { recursive: true }));

// Go and Java compile a program when nothing has done so before.
const COMPILE_MS = 300_000;

describe.each(servers)('%s', (file) => {
  const missing = whyNotHere(file);
  const testIt = missing === undefined ? test : test.skip;
  let server: ServerProgram;
  beforeAll(async () => {
    if (missing !== undefined) return;
    prepare(join(lesson, file));
    const flags = await flagsFor({ name: 'server', names: ['localhost'] });
    server = await startProgram(join(lesson, file), ...flags);
  }, COMPILE_MS);
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
  });

  testIt.each(KNOWN)('knows who has a certificate for %j', async (names) => {
    const said = `Hello, you! Your certificate says ${learner}.`;
    expect(await callWith(server, names)).toEqual({
      stdout: `Greeter client received: ${said}\n`,
      stderr: '',
      exitCode: 0,
    });
  });

  testIt.each(UNKNOWN)(
    'answers UNAUTHENTICATED to a certificate for %j',
    async (names) => {
      const said = 'Your certificate has no single spiffe:// name.';
      expect(await callWith(server, names)).toEqual({
        stdout: '',
        stderr: `UNAUTHENTICATED: ${said}\n`,
        exitCode: 1,
      });
    },
  );
});

async function callWith({ port }: ServerProgram, names: string[]) {
  const flags = await flagsFor({ name: 'client', names, client: true });
  return runFile(client, '--address', `localhost:${port}`, ...flags);
}

/** Issues a certificate, and gives the flags that name it and its CA. */
async function flagsFor(subject: Subject): Promise<string[]> {
  const { certificate, key } = await authority.issue(subject);
  const at = (name: string) => join(folder, name);
  const [certFile, keyFile] = [
    at(`${subject.name}.pem`),
    at(`${subject.name}.key`),
  ];
  writeFileSync(certFile, certificate);
  writeFileSync(keyFile, key, { mode: 0o600 });
  return ['--ca', at('ca.pem'), '--cert', certFile, '--key', keyFile];
}
