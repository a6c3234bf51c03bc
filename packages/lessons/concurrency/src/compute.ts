// Work that keeps a processor busy, and that nothing can interrupt.
import { hash } from 'node:crypto';

// #region compute
/** Hashes nothing, then each digest again.
 * @returns the last digest, or nothing after no rounds */
export function compute(rounds: number): Buffer {
  let digest = Buffer.alloc(0);
  for (let round = 0; round < rounds; round++) {
    digest = hash('sha256', digest, 'buffer');
  }
  return digest;
}
// #endregion compute
