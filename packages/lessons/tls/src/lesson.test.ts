// The lesson as a reader meets it: real servers, real channels, real programs.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { makeAuthority } from '@polyglot-grpc/authority/certificates';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import {
  greetedBy,
  openGreeter,
} from '@polyglot-grpc/lesson-testing/greeter-calls';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { FLAGS, serverCredentials, startServer } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const client = join(import.meta.dirname, 'client.ts');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const RSA = { cert: '.certs/server-rsa.pem', key: '.certs/server-rsa.key' };

checkPrograms(lesson);

test.each([
  [FLAGS, '127.0.0.1', 'localhost'],
  [FLAGS, '127.0.0.1', '127.0.0.1'],
  [FLAGS, '::1', '[::1]'],
  [RSA, '127.0.0.1', 'localhost'],
])(
  'client.ts prints output.txt with %j at %s, dialled as %s',
  async (flags, host, name) => {
    await using server = await startServer(0, host, serverCredentials(flags));
    const address = `${name}:${server.port}`;
    expect(await runFile(client, '--address', address)).toEqual({
      stdout: output,
      stderr: '',
      exitCode: 0,
    });
  },
);

test('a client that does not trust the CA is UNAVAILABLE, and the server lives on', async () => {
  const authority = await makeAuthority();
  const { certificate, key } = await authority.issue({
    ...{ name: 'localhost', names: ['localhost'] },
  });
  const pair = {
    cert_chain: Buffer.from(certificate),
    private_key: Buffer.from(key),
  };
  const credentials = ServerCredentials.createSsl(null, [pair]);
  await using server = await startServer(0, '127.0.0.1', credentials);
  using other = openGreeterFor(
    server.port,
    (await makeAuthority()).certificate,
  );
  await expect(greetedBy(other.client)).rejects.toMatchObject({
    code: Status.UNAVAILABLE,
  });
  using own = openGreeterFor(server.port, authority.certificate);
  expect(await greetedBy(own.client)).toMatch(/^[0-9A-F]+$/);
});

test('client.ts says in one sentence that it trusts another CA', async () => {
  const credentials = serverCredentials(FLAGS);
  await using server = await startServer(0, undefined, credentials);
  const { stdout, stderr, exitCode } = await runFile(
    ...([client, '--address', `localhost:${server.port}`] as const),
    ...['--ca', '.certs/lab/other-ca.pem'],
  );
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toMatch(/^UNAVAILABLE: .+\n$/);
});

test('client.ts ends when the server never answers its handshake', async () => {
  const silent = createServer();
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const { port } = silent.address() as AddressInfo;
  const finished = await runFile(client, '--address', `localhost:${port}`);
  silent.close();
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  expect(finished.stderr).toMatch(/^DEADLINE_EXCEEDED: .+\n$/);
});

function openGreeterFor(port: number, ca: string) {
  const client = openGreeter(port, ca);
  return { client, [Symbol.dispose]: () => client.close() };
}
