// Serves the workshop with one process. Its main thread takes calls and waits,
// and other threads compute.
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import { ComputePool } from './compute-pool.ts';
import { FLAGS, makeServer } from './server.ts';

const ALL_FLAGS = { ...FLAGS, workers: '2' };

// #region start
async function startWithThreads(
  port: number,
  host: string,
  flags: typeof ALL_FLAGS,
): Promise<RunningServer> {
  const count = wholeNumber('workers', flags.workers, [1, 64]);
  const pool = await ComputePool.start(count);
  // HTTP/2 stays on the main thread, which is free while the pool computes.
  const server = makeServer(flags, (rounds) => pool.compute(rounds));
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main)
  await runServer('concurrency', startWithThreads, ALL_FLAGS);
