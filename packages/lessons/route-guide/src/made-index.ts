// Indexes up to a million made features while the server answers.
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import KDBush from 'kdbush';
import type { FeatureIndex } from './features.ts';
import { madeFeature, madePoint } from './made-features.ts';
import { placeOf } from './points.ts';

/** Gives the index of so many made features when it is ready. */
export async function makeIndex(count: number): Promise<FeatureIndex> {
  // #region build
  // To sort a million points takes half a second in which a server on this
  // thread would answer nobody. A worker sorts them; its buffer comes back whole.
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: count,
  });
  const [[data], numbers] = await Promise.all([
    once(worker, 'message'),
    numbersByPlace(count),
  ]);
  return { numbers, tree: KDBush.from(data), feature: madeFeature };
  // #endregion build
}

// A Map cannot move between threads. It grows here, in slices of a few
// milliseconds, and calls are answered between them.
async function numbersByPlace(count: number): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < count; number++) {
    numbers.set(placeOf(madePoint(number)), number);
    if (number % 5_000 === 0) await setImmediate();
  }
  return numbers;
}
