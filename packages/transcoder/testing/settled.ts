// Waits until a sender has to wait, by what it has sent.
import { ask } from './ask.ts';

/** What the sockets of two connections may hold, and the windows of HTTP/2: the
 * system gives a socket up to 6 MB. What nobody holds back goes far beyond. */
export const BETWEEN = 24 * 1_024 * 1_024;

/** Bytes of one message. */
export const SIZE = 16 * 1_024;

// A sender that is only slow sends something in this time.
const QUIET_MS = 500;

/** Waits until a count does not change while other requests are answered. A
 * count that grows beyond `BETWEEN` is not held back by anything. */
export async function settled(
  port: number,
  count: () => number,
): Promise<number> {
  let before = -1;
  let since = performance.now();
  while (performance.now() - since < QUIET_MS && before < BETWEEN) {
    await ask(port, { path: '/v1/count/1' });
    if (count() === before) continue;
    before = count();
    since = performance.now();
  }
  return before;
}
