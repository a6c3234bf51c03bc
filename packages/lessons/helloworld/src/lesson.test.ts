// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChannelCredentials, credentials, Metadata } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import {
  GreeterClient,
  type HelloReply,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import type { GreeterStub } from './client.ts';
import { startServer as startLoaded } from './server.ts';
import { startServer as startStatic } from './server-static.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');

checkPrograms(lesson);

// The stubs of the two clients; their channels close with them.
type StubClass = new (
  address: string,
  channelCredentials: ChannelCredentials,
) => GreeterStub & { close(): void };
const { helloworld } = loadProto<ProtoGrpcType>(
  'helloworld/helloworld.proto',
  findAbove(import.meta.dirname, 'protos'),
);

describe.each<[string, typeof startLoaded, StubClass]>([
  ['server.ts', startLoaded, helloworld.Greeter],
  ['server-static.ts', startStatic, GreeterClient],
])('%s', (_, startServer, Stub) => {
  test.each(['client.ts', 'client-static.ts'])(
    'answers %s as in output.txt',
    async (file) => {
      await using server = await startServer(0);
      const address = `localhost:${server.port}`;
      const client = join(import.meta.dirname, file);
      expect(await runFile(client, '--address', address)).toEqual({
        stdout: output,
        stderr: '',
        exitCode: 0,
      });
    },
  );

  test.each(['', '中文', '👋🏽', 'x'.repeat(1_000_000)])(
    'greets a name of any script and length (%#)',
    async (name) => {
      await using server = await startServer(0);
      await expect(sayHello(Stub, server.port, name)).resolves.toEqual({
        message: `Hello, ${name}!`,
      });
    },
  );

  // #region too-long
  test('answers RESOURCE_EXHAUSTED to a request over 4 MiB and lives on', async () => {
    await using server = await startServer(0);
    const tooLong = 'x'.repeat(4 * 1024 * 1024);
    await expect(sayHello(Stub, server.port, tooLong)).rejects.toMatchObject({
      code: Status.RESOURCE_EXHAUSTED,
    });
    await expect(sayHello(Stub, server.port, 'you')).resolves.toEqual({
      message: 'Hello, you!',
    });
  });
  // #endregion too-long
});

async function sayHello(
  Stub: StubClass,
  port: number,
  name: string,
): Promise<HelloReply> {
  const stub = new Stub(`localhost:${port}`, credentials.createInsecure());
  const deadline = Date.now() + 30_000;
  return unary<HelloReply>((done) =>
    stub.sayHello({ name }, new Metadata(), { deadline }, done),
  ).finally(() => stub.close());
}
