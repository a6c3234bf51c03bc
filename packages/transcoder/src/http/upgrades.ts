// Connections that leave HTTP: which of them, and how they end with the server.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { status } from '@grpc/grpc-js';
import type { Upgrade } from '../websocket/create-upgrade.ts';
import { refuseSocket } from './bad-request.ts';
import { hasOneHost, NOT_ONE } from './host.ts';
import type { PendingRequests } from './pending-requests.ts';
import type { Refusal } from './refuse.ts';

const OTHER: Refusal = {
  httpStatus: 400,
  code: status.INVALID_ARGUMENT,
  message: 'The header Upgrade may name nothing but websocket.',
};

/** Whether a request would become a WebSocket. All others are answered as if
 * they did not ask: curl offers HTTP/2 so, and takes HTTP/1.1. (Node before 22.21
 * cannot do that: there they are refused.) */
export function asksForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Hands the upgrades of a server on.
 * @returns what closes all of them when it aborts */
export function serveUpgrades(
  server: Server,
  upgrade: Upgrade,
  pending: PendingRequests,
): AbortController {
  const leaving = new AbortController();
  server.on(
    'upgrade',
    (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Its answer would overtake those of the requests before it.
      if (pending.of(socket).length > 0) socket.destroy();
      else if (!hasOneHost(request)) refuseSocket(socket, NOT_ONE);
      else if (!asksForWebSocket(request)) refuseSocket(socket, OTHER);
      else upgrade(request, socket, head, leaving.signal);
    },
  );
  return leaving;
}
