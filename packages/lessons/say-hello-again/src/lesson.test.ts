// Old and new programs of the Greeter in all pairings, as a reader runs them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChannelCredentials, credentials, Metadata } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import type { ProtoGrpcType } from '@stubs/say-hello-again/proto-loader/helloworld.ts';
import {
  GreeterClient,
  type HelloReply,
} from '@stubs/say-hello-again/static/helloworld/helloworld.ts';
import type { GreeterStub } from './client.ts';
import { startServer as startLoaded } from './server.ts';
import { startServer as startStatic } from './server-static.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
// The old contract has the same names as the new one, so its programs run in
// processes of their own.
const old = (file: string) => join(lesson, '../helloworld', file);

checkPrograms(lesson);

// The stubs of the two clients; their channels close with them.
type StubClass = new (
  address: string,
  channelCredentials: ChannelCredentials,
) => GreeterStub & { close(): void };
const { helloworld } = loadProto<ProtoGrpcType>(
  'helloworld/helloworld.proto',
  join(findAbove(import.meta.dirname, 'protos'), 'say-hello-again'),
);

describe.each<[string, typeof startLoaded, StubClass]>([
  ['server.ts', startLoaded, helloworld.Greeter],
  ['server-static.ts', startStatic, GreeterClient],
])('%s', (_, startServer, Stub) => {
  test.each([
    [join(lesson, 'src/client.ts'), output],
    [join(lesson, 'src/client-static.ts'), output],
    [old('src/client.ts'), output.split('\n', 1).concat('').join('\n')],
  ])('answers %s', async (client, stdout) => {
    await using server = await startServer(0);
    expect(await runClient(client, server.port)).toEqual(printed(stdout));
  });

  test.each(['', '中文', '👋🏽', 'x'.repeat(1_000_000)])(
    'greets a name of any script and length again (%#)',
    async (name) => {
      await using server = await startServer(0);
      await expect(sayHelloAgain(Stub, server.port, name)).resolves.toEqual({
        message: `Hello again, ${name}!`,
      });
    },
  );

  test('answers RESOURCE_EXHAUSTED to a request over 4 MiB and lives on', async () => {
    await using server = await startServer(0);
    const tooLong = 'x'.repeat(4 * 1024 * 1024);
    await expect(
      sayHelloAgain(Stub, server.port, tooLong),
    ).rejects.toMatchObject({
      code: Status.RESOURCE_EXHAUSTED,
    });
    await expect(sayHelloAgain(Stub, server.port, 'you')).resolves.toEqual({
      message: 'Hello again, you!',
    });
  });
});

test.each(['src/client.ts', 'src/client-static.ts'])(
  '%s reads UNIMPLEMENTED as the sign of an old server',
  async (client) => {
    await using server = await startProgram(old('src/server.ts'));
    const stdout =
      'Greeter client received: Hello, you!\n' +
      'SayHelloAgain: UNIMPLEMENTED, the server is older than this client\n';
    expect(await runClient(join(lesson, client), server.port)).toEqual(
      printed(stdout),
    );
  },
);

const printed = (stdout: string) => ({ stdout, stderr: '', exitCode: 0 });

function runClient(file: string, port: number) {
  return runFile(file, '--address', `localhost:${port}`);
}

async function sayHelloAgain(
  Stub: StubClass,
  port: number,
  name: string,
): Promise<HelloReply> {
  const stub = new Stub(`localhost:${port}`, credentials.createInsecure());
  const deadline = Date.now() + 30_000;
  return unary<HelloReply>((done) =>
    stub.sayHelloAgain({ name }, new Metadata(), { deadline }, done),
  ).finally(() => stub.close());
}
