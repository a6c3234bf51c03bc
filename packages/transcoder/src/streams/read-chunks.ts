// Reads a body as it is asked for, and stops without closing its connection.
import type { Readable } from 'node:stream';
import { tooSlow } from '../http/read-body.ts';

/**
 * Yields what comes out of `source`, a chunk at a time. Nothing is read while
 * nobody asks, so that the socket fills and the client has to wait.
 *
 * The loop `for await (… of source)` would destroy the source when it is left
 * early, and the connection with it, on which the answer has yet to go out.
 * @param signal ends the reading when it aborts
 * @param silentMs for how long the client may send nothing while we wait for it
 * @throws RpcError DEADLINE_EXCEEDED when it sent nothing for longer
 */
export async function* readChunks(
  source: Readable,
  signal: AbortSignal,
  silentMs: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let wake = () => {};
  const news = () => wake();
  const events = ['readable', 'end', 'error', 'close'] as const;
  for (const event of events) source.on(event, news);
  signal.addEventListener('abort', news);
  let silent = false;
  try {
    while (!signal.aborted) {
      // Made before looking, so that nothing which happens now is missed.
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const chunk: Uint8Array | null = source.read();
      if (chunk !== null) {
        silent = false;
        yield chunk;
      } else if (source.readableEnded) {
        return;
      } else if (source.errored) {
        throw source.errored;
      } else if (source.destroyed) {
        throw new Error('The body was closed before its end.');
      } else if (silent) {
        throw tooSlow(silentMs);
      } else {
        const timer = setTimeout(() => {
          silent = true;
          wake();
        }, silentMs);
        await changed;
        clearTimeout(timer);
      }
    }
  } finally {
    for (const event of events) source.off(event, news);
    signal.removeEventListener('abort', news);
  }
}
