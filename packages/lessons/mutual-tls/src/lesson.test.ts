// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import type { HelloReply } from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { FLAGS as CLIENT_FLAGS, channelCredentials } from './client.ts';
import { FLAGS, startServer } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const client = join(import.meta.dirname, 'client.ts');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const { helloworld } = loadProto<ProtoGrpcType>(
  'helloworld/helloworld.proto',
  findAbove(lesson, 'protos'),
);

const lab = (name: string) => ({
  cert: `.certs/lab/${name}.pem`,
  key: `.certs/lab/${name}.key`,
});
const WRONG = {
  'no certificate': { anonymous: true },
  'one of another CA': lab('other-client'),
  'one that has expired': lab('expired-client'),
  "a server's": { cert: '.certs/server.pem', key: '.certs/server.key' },
};

checkPrograms(lesson);

test('client.ts prints output.txt', async () => {
  await using server = await startServer(0, undefined, FLAGS);
  const address = `localhost:${server.port}`;
  expect(await runFile(client, '--address', address)).toEqual({
    stdout: output,
    stderr: '',
    exitCode: 0,
  });
});

// UNAVAILABLE and not DEADLINE_EXCEEDED: the client learns of it, and at once.
test.each(Object.entries(WRONG))(
  'answers UNAVAILABLE to a client with %s, and lives on',
  async (_, flags) => {
    await using server = await startServer(0, undefined, FLAGS);
    await expect(sayHello(server.port, flags)).rejects.toMatchObject({
      code: Status.UNAVAILABLE,
    });
    expect(output).toContain(await sayHello(server.port, {}));
  },
);

test('client.ts says in one sentence that it was refused', async () => {
  await using server = await startServer(0, undefined, FLAGS);
  const address = `localhost:${server.port}`;
  const finished = await runFile(client, '--address', address, '--anonymous');
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  expect(finished.stderr).toMatch(/^UNAVAILABLE: .+\n$/);
});

test('--optional shows the handler a certificate of its own CA', async () => {
  await using server = await startOptional();
  expect(output).toContain(await sayHello(server.port, {}));
});

test.each(Object.entries(WRONG))(
  '--optional shows the handler nothing of a client with %s',
  async (_, flags) => {
    await using server = await startOptional();
    expect(await sayHello(server.port, flags)).toBe(
      'Hello, you! You showed no certificate that I trust.',
    );
  },
);

test('neither side starts with a key that is not of its certificate', () => {
  const key = '.certs/server-rsa.key';
  expect(() => startServer(0, undefined, { ...FLAGS, key })).toThrow(
    `--key ${key} is not the key of --cert ${FLAGS.cert}.`,
  );
  expect(() => channelCredentials({ ...CLIENT_FLAGS, key })).toThrow(
    `--key ${key} is not the key of --cert ${CLIENT_FLAGS.cert}.`,
  );
});

function startOptional() {
  return startServer(0, undefined, { ...FLAGS, optional: true });
}

async function sayHello(port: number, flags: Partial<typeof CLIENT_FLAGS>) {
  const credentials = channelCredentials({ ...CLIENT_FLAGS, ...flags });
  const stub = new helloworld.Greeter(`localhost:${port}`, credentials);
  const deadline = Date.now() + 30_000;
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name: 'you' }, new Metadata(), { deadline }, done),
  ).finally(() => stub.close());
  return reply.message;
}
