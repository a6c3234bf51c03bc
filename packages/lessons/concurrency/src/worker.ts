// A process that serves until the one that started it says otherwise.
import { on } from 'node:events';
import { runProgram } from '@polyglot-grpc/lesson-kit/program';
import type { RunningServer } from '@polyglot-grpc/lesson-kit/server';
import type { FLAGS } from './server.ts';

/** What a worker is told when it starts. */
export interface Order {
  /** Which one it is, counted from 1. */
  worker: number;
  port: number;
  host: string;
  flags: typeof FLAGS;
}

// #region worker
export async function runWorker(
  start: (order: Order) => Promise<RunningServer>,
): Promise<void> {
  // Ctrl-C reaches every process of a terminal. When to end, the parent says.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  // A parent that is gone, even killed, leaves the channel to it closed.
  process.on('disconnect', () => process.exit());
  await runProgram(async () => {
    // The parent may say the second thing while this worker still starts.
    const words = on(process, 'message');
    const { value: [order] = [] } = await words.next();
    const server = await start(order);
    process.send?.(server.port);
    const { value: [drainMs] = [] } = await words.next();
    await server.stop(drainMs);
  });
  process.exit();
}
// #endregion worker
