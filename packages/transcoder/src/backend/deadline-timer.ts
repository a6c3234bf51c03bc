// The deadline of a call in this process, for which there is no channel to wait.
import type { Deadline } from '@grpc/grpc-js';

// setTimeout fires at once for more than this.
const LONGEST_MS = 2 ** 31 - 1;

/** Tells when a deadline passes: at once if it has passed already.
 * @returns what clearTimeout takes; undefined where nothing is to come */
export function startTimer(
  deadline: Deadline,
  expire: () => void,
): NodeJS.Timeout | undefined {
  const left = Number(deadline) - Date.now();
  if (left > LONGEST_MS) return undefined;
  if (left > 0) return setTimeout(expire, left);
  expire();
  return undefined;
}
