// A thread of the pool: it computes what it is told, one job at a time.
import { parentPort } from 'node:worker_threads';
import { compute } from './compute.ts';

parentPort?.on('message', (rounds: number) => {
  parentPort?.postMessage(compute(rounds));
});
