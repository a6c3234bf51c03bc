// The end of a server: requests that have begun get their answers first.
import type { Server } from 'node:http';

/** Closes a server.
 * @param graceMs for how long requests may go on; 0 cuts them at once
 * @param leaving is aborted then: node:http knows nothing of WebSockets
 * @returns when the last connection is closed */
export function drainServer(
  server: Server,
  graceMs: number,
  leaving: AbortController,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      leaving.abort();
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
