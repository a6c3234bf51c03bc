// What becomes of a call that is in flight when its server is told to end.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { Client, credentials } from '@grpc/grpc-js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { lineOf, prepare, startProgram, whyNotHere } from './programs.ts';
import { waitingService } from './waiting-server.ts';

const folder = join(import.meta.dirname, '..');
const message = Buffer.from('message');

const SERVERS = globSync(
  [
    'src/waiting-server.ts',
    'python/waiting_server{,_asyncio}.py',
    'go/waiting-server/main.go',
    'java/src/main/java/*/WaitingServer.java',
  ],
  { cwd: folder },
).sort();

describe.each(SERVERS)('%s', (file) => {
  const missing = whyNotHere(file);
  const describeIt = missing === undefined ? describe : describe.skip;
  describeIt(missing ?? 'on a signal', () => {
    beforeAll(() => {
      prepare(join(folder, file));
    }, 300_000);

    test.each(['SIGTERM', 'SIGINT'] as const)(
      'refuses new calls on %s, finishes those in flight and exits with 0',
      async (signal) => {
        const drain = ['--drain', '100'];
        await using server = await startProgram(join(folder, file), ...drain);
        const waiting = lineOf(server.child, /A call waits/);
        const inFlight = call('wait', server.port);
        await waiting;
        const end = server.end(signal);
        // CANCELLED is for a call that arrived just as the server was told; gRPC
        // for asyncio writes about such a call to standard error.
        expect(['UNAVAILABLE', 'CANCELLED']).toContain(
          await refusal(server.port),
        );
        server.child.stdin?.write('\n');
        await expect(inFlight).resolves.toEqual(message);
        expect(await end).toMatchObject({ exitCode: 0 });
      },
    );

    test('cuts a call that is in flight when the time to drain is over', async () => {
      await using server = await startProgram(
        join(folder, file),
        ...['--drain', '0'],
      );
      const waiting = lineOf(server.child, /A call waits/);
      const cut = expect(call('wait', server.port)).rejects.toMatchObject({
        code: expect.any(Number),
      });
      await waiting;
      expect(await server.end('SIGTERM')).toMatchObject({ exitCode: 0 });
      await cut;
    });
  });
});

// A call that arrives just as the server is told may get no answer, so that of
// an echo is soon given up; the call that waits may take as long as the test.
const TIMEOUT_MS = { wait: 100_000, echo: 1_000 };

// Each call opens a channel of its own, as a new client would.
async function call(method: 'wait' | 'echo', port: number): Promise<Buffer> {
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const { path, requestSerialize, responseDeserialize } =
    waitingService[method];
  return unary<Buffer>((done) =>
    client.makeUnaryRequest(
      ...([path, requestSerialize, responseDeserialize] as const),
      ...([
        message,
        { deadline: Date.now() + TIMEOUT_MS[method] },
        done,
      ] as const),
    ),
  ).finally(() => client.close());
}

// The signal arrives when it arrives: call until the server has taken notice.
async function refusal(port: number): Promise<string> {
  try {
    await call('echo', port);
  } catch (error) {
    const { code, codeName } = StatusError.from(error);
    if (code !== Status.DEADLINE_EXCEEDED) return codeName;
  }
  return refusal(port);
}
