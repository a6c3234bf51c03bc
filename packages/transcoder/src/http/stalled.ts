// Connections on which nothing moves: who is waiting there, and for whom.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { PendingRequests } from './pending-requests.ts';

/** Cuts the connections of clients that do not read their answers, which would
 * else stay in memory for ever. Node tells of each on which nothing has moved. */
export function cutStalled(
  server: Server,
  milliseconds: number,
  pending: PendingRequests,
): void {
  server.setTimeout(milliseconds, (socket: Socket) => {
    const isIdle = pending.of(socket).length === 0;
    if (isIdle || socket.writableLength > 0) socket.destroy();
    // It is the gRPC server that takes its time, or the rest of a body that has a
    // timer of its own.
    else socket.setTimeout(milliseconds);
  });
}
