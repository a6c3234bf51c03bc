// The end of a server: requests that have begun get their answers first.
import type { Server } from 'node:http';

/** Closes a server.
 * @param graceMs for how long requests may go on; 0 cuts them at once
 * @returns when the last connection is closed */
export function drainServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
