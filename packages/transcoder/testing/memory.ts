// Measures memory: what is left when all rubbish is collected.
import { setImmediate } from 'node:timers/promises';
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

// What a thread has in hand takes no longer, even on a busy machine.
const FREED_MS = 20_000;

/** Bytes that are held beyond what was. A decoder that is closed in the middle of
 * its work is freed when a thread beside this program is through with it: so more
 * than is allowed is not believed at once. */
export async function heldBeyond(
  before: number,
  allowed: number,
): Promise<number> {
  const end = performance.now() + FREED_MS;
  let held = heldMemory() - before;
  while (held >= allowed && performance.now() < end) {
    await setImmediate();
    held = heldMemory() - before;
  }
  return held;
}
