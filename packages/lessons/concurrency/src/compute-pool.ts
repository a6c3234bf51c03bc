// Threads that compute, so that the one with the event loop need not.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WorkReply } from '@stubs/concurrency/static/concurrency/workshop.ts';

interface Job {
  rounds: number;
  done(reply: WorkReply): void;
}

// #region pool
export class ComputePool {
  readonly #idle: { worker: number; thread: Worker }[] = [];
  readonly #waiting: Job[] = [];

  /** Starts threads, and resolves to a pool when all of them run. */
  static async start(count: number): Promise<ComputePool> {
    const pool = new ComputePool();
    const file = new URL('compute-thread.ts', import.meta.url);
    const threads = Array.from({ length: count }, () => new Worker(file));
    await Promise.all(threads.map((thread) => once(thread, 'online')));
    for (const [index, thread] of threads.entries()) {
      // Threads without work do not keep the process from its end.
      thread.unref();
      pool.#idle.push({ worker: index + 1, thread });
    }
    return pool;
  }

  /** Computes on a thread that is idle, or the first that will be. */
  compute(rounds: number): Promise<WorkReply> {
    return new Promise((done) => {
      this.#waiting.push({ rounds, done });
      this.#next();
    });
  }

  #next(): void {
    const [job, idle] = [this.#waiting[0], this.#idle[0]];
    if (!job || !idle) return;
    this.#waiting.shift();
    this.#idle.shift();
    idle.thread.postMessage(job.rounds);
    idle.thread.once('message', (digest: Uint8Array) => {
      this.#idle.push(idle);
      job.done({ digest: Buffer.from(digest), worker: idle.worker });
      this.#next();
    });
  }
}
// #endregion pool
