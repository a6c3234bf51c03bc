// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials, Metadata } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { EMPTY_PORT, runFile } from '@polyglot-grpc/lesson-testing/programs';
import {
  ThinkerClient,
  type Thought,
} from '@stubs/deadlines/static/deadlines/deadlines.ts';
import { durationOf, millisecondsOf } from './duration.ts';
import { FLAGS, startServer } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const client = join(lesson, 'src/client.ts');

checkPrograms(lesson);

test('the client prints output.txt', async () => {
  await using server = await startServer(0);
  const address = `localhost:${server.port}`;
  expect(await runFile(client, '--address', address)).toEqual({
    ...{ stdout: output, stderr: '', exitCode: 0 },
  });
});

test('the server stops long before it is done', async () => {
  await using server = await startServer(0);
  await using stub = await open(server.port);
  const id = 'long';
  await expect(
    think(stub.client, { id, thinkForMs: 60_000, timeoutMs: 1_000 }),
  ).rejects.toMatchObject({ code: Status.DEADLINE_EXCEEDED });
  const { steps, allSteps } = await recall(stub.client, id);
  expect(allSteps).toBe(6_000);
  // 100 steps take 1 s. A slow machine hears late that it is over.
  expect(steps).toBeLessThan(600);
});

test('a hop without a deadline goes on when the caller has gone', async () => {
  const flags = { ...FLAGS, 'drop-deadline': true };
  await using server = await startServer(0, '127.0.0.1', flags);
  await using stub = await open(server.port);
  // It also opens the connection of the hop.
  await think(stub.client, { id: 'first', timeoutMs: 10_000, hops: 1 });
  const asked = { id: 'lost', thinkForMs: 1_500, timeoutMs: 1_000, hops: 1 };
  await expect(think(stub.client, asked)).rejects.toMatchObject({
    code: Status.DEADLINE_EXCEEDED,
  });
  const thought = await recall(stub.client, 'lost');
  expect(thought).toMatchObject({ steps: 150, allSteps: 150 });
  expect(thought.timeLeft).toBeFalsy();
});

test('a hop does not begin what its caller has no time for', async () => {
  await using server = await startServer(0);
  await using stub = await open(server.port);
  await expect(
    think(stub.client, { id: 'past', timeoutMs: -1_000, hops: 1 }),
  ).rejects.toMatchObject({ code: Status.DEADLINE_EXCEEDED });
  await expect(recall(stub.client, 'past')).rejects.toMatchObject({
    code: Status.NOT_FOUND,
  });
});

test('the caller hears with which code a hop failed, and where', async () => {
  const flags = { ...FLAGS, 'next-server': `localhost:${EMPTY_PORT}` };
  await using server = await startServer(0, '127.0.0.1', flags);
  await using stub = await open(server.port);
  await expect(
    think(stub.client, { id: 'a', timeoutMs: 10_000, hops: 1 }),
  ).rejects.toMatchObject({
    code: Status.UNAVAILABLE,
    details: expect.stringMatching(/^From the next server: /),
  });
});

// A server of grpc-js keeps a timeout in 32 bits, of which one is the sign. So
// 25 to 49 days end at once, and more is cut by 2 ** 32 ms.
const DAY_MS = 86_400_000;
test('a timeout of 30 days is over at once on grpc-js', async () => {
  await using server = await startServer(0);
  await using stub = await open(server.port);
  await expect(
    think(stub.client, { id: 'a', timeoutMs: 30 * DAY_MS }),
  ).rejects.toMatchObject({
    ...{ code: Status.DEADLINE_EXCEEDED, details: 'Deadline exceeded' },
  });
});

test.each([
  [24, 24],
  [60, 60 - 2 ** 32 / DAY_MS],
])('of a timeout of %d days grpc-js sees about %d', async (sent, seen) => {
  await using server = await startServer(0);
  await using stub = await open(server.port);
  const { timeLeft } = await think(stub.client, {
    ...{ id: 'a', timeoutMs: sent * DAY_MS },
  });
  expect(timeLeft && millisecondsOf(timeLeft) / DAY_MS).toBeCloseTo(seen, 1);
});

async function open(port: number) {
  const address = `localhost:${port}`;
  const client = new ThinkerClient(address, credentials.createInsecure());
  // Later the time of a call is not spent on opening a connection.
  await new Promise<void>((resolve, reject) => {
    client.waitForReady(Date.now() + 30_000, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  return { client, [Symbol.asyncDispose]: async () => client.close() };
}

interface Asked {
  id: string;
  timeoutMs: number;
  thinkForMs?: number;
  hops?: number;
}

function think(
  stub: ThinkerClient,
  { id, timeoutMs, thinkForMs = 50, hops = 0 }: Asked,
): Promise<Thought> {
  const thinkFor = durationOf(thinkForMs);
  const request = { id, thinkFor, toTheEnd: false, hops };
  const deadline = Date.now() + timeoutMs;
  return unary((done) =>
    stub.think(request, new Metadata(), { deadline }, done),
  );
}

// The test of a thought that was passed on asks the server itself.
function recall(stub: ThinkerClient, id: string): Promise<Thought> {
  const deadline = Date.now() + 10_000;
  return unary((done) =>
    stub.recall({ id, hops: 0 }, new Metadata(), { deadline }, done),
  );
}
