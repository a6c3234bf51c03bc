// Measures memory: what is left when all rubbish is collected.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes that this process holds, buffers among them. */
export function heldMemory(): number {
  // The first leaves buffers to be freed beside the program, on a busy machine for
  // a while. The second waits for that.
  for (const _ of ['first', 'second']) {
    if (typeof collect === 'function') collect();
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}
