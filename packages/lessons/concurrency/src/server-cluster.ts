// Serves the workshop with several processes, to which the first one hands out
// connections.
import cluster from 'node:cluster';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import {
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import { FLAGS, startServer } from './server.ts';
import { runWorker } from './worker.ts';
import { checkFree, startWorkers } from './workers.ts';

const ALL_FLAGS = { ...FLAGS, workers: '2' };

// #region start
async function startCluster(
  port: number,
  host: string,
  flags: typeof ALL_FLAGS,
): Promise<RunningServer> {
  const count = wholeNumber('workers', flags.workers, [1, 64]);
  await checkFree(port, host);
  // Each worker runs this file again. Where it listens, Node has the primary
  // process listen in its place, and pass on connections, each worker in turn.
  // With port 0, it is the same free port for all of them.
  const order = { port, host, flags };
  return startWorkers(count, () => cluster.fork().process, order);
}
// #endregion start

if (import.meta.main) {
  if (cluster.isPrimary)
    await runServer('concurrency', startCluster, ALL_FLAGS);
  else {
    await runWorker(({ worker, port, host, flags }) =>
      startServer(port, host, flags, worker),
    );
  }
}
