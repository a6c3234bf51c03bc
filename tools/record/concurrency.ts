// How many workers answer the calls of one channel, and whether a quick call has
// to wait behind a long one that computes, for each server of the lesson.
import { join } from 'node:path';
import {
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import {
  firstOf,
  stubOf,
} from '../../packages/lessons/concurrency/src/calls-for-tests.ts';
import { work } from '../../packages/lessons/concurrency/src/client.ts';
import { textTable } from './text-table.ts';

// What a reader types after `npx nx`, what it starts, and its workers.
const SERVERS = [
  ['serve', 'src/server.ts', 1],
  ['serve:cluster', 'src/server-cluster.ts', 2],
  ['serve:reuse-port', 'src/server-reuse-port.ts', 2],
  ['serve:worker-threads', 'src/server-worker-threads.ts', 2],
  ['serve:python', 'python/server.py', 1],
  ['serve:python-reuse-port', 'python/server_reuse_port.py', 2],
  ['serve:python-asyncio', 'python/server_asyncio.py', 1],
  ['serve:python-asyncio-reuse-port', 'python/server_asyncio_reuse_port.py', 2],
] as const;

const CALLS = 20;
const ROUNDS = 1_000;

const folder = join(import.meta.dirname, '../../packages/lessons/concurrency');

/** A line for each server, under a line that says what the columns are. */
export async function concurrencyTable(): Promise<string> {
  const head = ['server', 'one channel', 'a quick call behind a long one'];
  const rows = await Promise.all(SERVERS.map((server) => row(server)));
  return textTable([head, ...rows]);
}

async function row([target, program, workers]: (typeof SERVERS)[number]) {
  const file = join(folder, program);
  const missing = whyNotHere(file);
  if (missing) throw new Error(missing);
  await using server = await startProgram(file, ...flags(workers));
  const answered = await workersOf(server.port);
  const first = await firstOf(server.port);
  return [
    target,
    `${answered} of ${workers} ${workers === 1 ? 'worker' : 'workers'}`,
    first === 'long' ? 'waits for it' : 'is answered first',
  ];
}

const flags = (workers: number) =>
  workers === 1 ? [] : ['--workers', String(workers)];

async function workersOf(port: number): Promise<number> {
  using stub = stubOf(port);
  const calls = Array.from({ length: CALLS }, () =>
    work(stub, { rounds: ROUNDS }, 60_000),
  );
  const replies = await Promise.all(calls);
  return new Set(replies.map(({ worker }) => worker)).size;
}
