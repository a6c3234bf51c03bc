// How evenly connections and calls spread over the workers of a server: a client
// with many connections, which looks at who answered.
import { Client, credentials } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { WorkReply } from '@stubs/concurrency/static/concurrency/workshop.ts';
import type { Question } from './answer.ts';
import type { Regime } from './h2load.ts';

const TIMEOUT_MS = 60_000;

/** The shares of the worker that has most, in percent: with two workers 50 is
 * even. */
export interface Spread {
  connections: number;
  calls: number;
}

/** Calls for some time, and counts. */
export async function spreadOf(
  address: string,
  { path, request }: Question,
  { connections, streams }: Regime,
  seconds: number,
): Promise<Spread> {
  const end = performance.now() + seconds * 1_000;
  const clients = Array.from({ length: connections }, () => open(address));
  const answers = clients.map(() => new Map<number, number>());
  const callers = clients.flatMap((client, index) =>
    Array.from({ length: streams }, async () => {
      const counts = answers[index];
      do {
        const worker = await call(client, path, Buffer.from(request));
        counts?.set(worker, (counts.get(worker) ?? 0) + 1);
      } while (performance.now() < end);
    }),
  );
  try {
    await Promise.all(callers);
  } finally {
    for (const client of clients) client.close();
  }
  const connected = answers.flatMap((counts) => [...counts.keys()]);
  const called = answers.flatMap((counts) =>
    [...counts].flatMap(([worker, count]) => Array(count).fill(worker)),
  );
  return {
    // The threads of one process share its connections: each may have them all.
    connections: (mostFrequent(connected) / connections) * 100,
    calls: (mostFrequent(called) / called.length) * 100,
  };
}

function mostFrequent(workers: number[]): number {
  const groups = [...Map.groupBy(workers, (worker) => worker).values()];
  return Math.max(...groups.map(({ length }) => length));
}

function open(address: string): Client {
  // Clients of one address would share a connection.
  const options = { 'grpc.use_local_subchannel_pool': 1 };
  return new Client(address, credentials.createInsecure(), options);
}

async function call(
  client: Client,
  path: string,
  request: Buffer,
): Promise<number> {
  const same = (bytes: Buffer) => bytes;
  const deadline = Date.now() + TIMEOUT_MS;
  const reply = await unary<Buffer>((done) =>
    client.makeUnaryRequest(path, same, same, request, { deadline }, done),
  );
  return WorkReply.decode(reply).worker;
}
