// An answer that is sent before the request has come to its end.
import type { Answering } from './exchange.ts';
import { hasBody } from './read-body.ts';

/** Long enough for a client to notice the answer and to stop. */
export const LINGER_MS = 1_000;

/** Lets a client that is still sending read its answer. What it sends is dropped,
 * for a moment; then the connection is cut. To cut it at once would make the
 * client's system throw away the answer along with the connection. */
export function linger({ request, response }: Answering): void {
  if (request.complete || !hasBody(request)) return;
  response.once('finish', () => {
    if (request.complete) return;
    // Whoever read it reads no more, and would keep the bytes or hold them up.
    request.unpipe();
    request.removeAllListeners('data');
    request.removeAllListeners('readable');
    // Node looks at its listeners in the next tick, and would stop it again.
    process.nextTick(() => request.resume());
    const timer = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
    request.once('close', () => clearTimeout(timer));
    request.once('end', () => clearTimeout(timer));
  });
}
