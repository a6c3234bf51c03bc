// Waits until a sender has to wait, by what it has sent.
import { ask } from './ask.ts';

/** What the sockets of two connections may hold, and the windows of HTTP/2: the
 * system gives a socket up to 6 MB. What nobody holds back goes far beyond. */
export const BETWEEN = 24 * 1_024 * 1_024;

/** Bytes of one message. */
export const SIZE = 16 * 1_024;

/** Waits until a count does not change while other requests are answered. A
 * count that grows beyond `most` is not held back by anything. */
export async function settled(
  port: number,
  count: () => number,
  most = BETWEEN,
): Promise<number> {
  let before = -1;
  let same = 0;
  while (same < 20 && count() < most) {
    await ask(port, { path: '/v1/count/1' });
    same = count() === before ? same + 1 : 0;
    before = count();
  }
  return before;
}
