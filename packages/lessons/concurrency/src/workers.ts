// Starts worker processes, replaces one that ends, and ends them all.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Server } from '@grpc/grpc-js';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import { listen, type RunningServer } from '@polyglot-grpc/lesson-kit/server';
import type { Order } from './worker.ts';

/** Looks whether the workers may listen there.
 * @param port 0 for any free port
 * @throws UsageError if somebody listens there: with SO_REUSEPORT the workers
 *   would not notice, and share the port with them */
export async function checkFree(port: number, host: string): Promise<void> {
  const probe = await listen(new Server(), port, host);
  await probe.stop();
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

  // Gives the port at which it listens.
  async function start(worker: number): Promise<number> {
    const child = fork();
    workers.set(worker, child);
    child.send({ ...order, worker });
    const ended = once(child, 'exit');
    const [port] = await Promise.race([
      once(child, 'message'),
      ended.then(() => []),
    ]);
    if (port === undefined) {
      throw new UsageError(`Worker ${worker} did not start.`);
    }
    // A process can end at any time, and takes its calls with it. The others
    // serve on, and a new one takes its place.
    ended.then(() => (stopping ? undefined : replace(worker)));
    return port;
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
        // A child that is ending by itself hears nothing, which is no error.
        child.send(drainMs, () => {});
        await ended;
      }),
    );
  }

  try {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const ports = await Promise.all(numbers.map((worker) => start(worker)));
    const [port = order.port] = ports;
    return { port, stop, [Symbol.asyncDispose]: () => stop() };
  } catch (error) {
    stopping = true;
    for (const child of workers.values()) child.kill('SIGKILL');
    throw error;
  }
}
