// Starts worker processes, replaces one that ends, and ends them all.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Server } from '@grpc/grpc-js';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import { listen, type RunningServer } from '@polyglot-grpc/lesson-kit/server';
import type { Order } from './worker.ts';

/** Finds the port that the workers will share.
 * @param port 0 for any free port
 * @throws UsageError if somebody listens there: with SO_REUSEPORT the workers
 *   would not notice, and share the port with them */
export async function findPort(port: number, host: string): Promise<number> {
  const probe = await listen(new Server(), port, host);
  await probe.stop();
  return probe.port;
}

/** Starts workers, and resolves when all of them listen.
 * @param fork starts the process of one, which runs `runWorker` */
export async function startWorkers(
  count: number,
  fork: () => ChildProcess,
  order: Omit<Order, 'worker'>,
): Promise<RunningServer> {
  const workers = new Map<number, ChildProcess>();
  let stopping = false;

  async function start(worker: number): Promise<void> {
    const child = fork();
    workers.set(worker, child);
    child.send({ ...order, worker });
    const ended = once(child, 'exit');
    const listening = once(child, 'message').then(() => true);
    if (!(await Promise.race([listening, ended.then(() => false)]))) {
      throw new UsageError(`Worker ${worker} did not start.`);
    }
    // A process can end at any time, and takes its calls with it. The others
    // serve on, and a new one takes its place.
    ended.then(() => (stopping ? undefined : replace(worker)));
  }

  async function replace(worker: number): Promise<void> {
    try {
      await start(worker);
      console.error(`Worker ${worker} had ended. Another has taken its place.`);
    } catch (error) {
      console.error(`${error}`);
    }
  }

  async function stop(drainMs = 5_000): Promise<void> {
    stopping = true;
    await Promise.all(
      [...workers.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.send(drainMs);
        await ended;
      }),
    );
  }

  try {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    await Promise.all(numbers.map((worker) => start(worker)));
  } catch (error) {
    stopping = true;
    for (const child of workers.values()) child.kill('SIGKILL');
    throw error;
  }
  const { port } = order;
  return { port, stop, [Symbol.asyncDispose]: () => stop() };
}
