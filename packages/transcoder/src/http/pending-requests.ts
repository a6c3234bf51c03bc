// The requests of a server that are not over yet, by their connection.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { closeWithConnection } from './queued.ts';

/** Knows what a server still has to answer. */
export class PendingRequests {
  readonly #server: Server;
  readonly #bySocket = new Map<Duplex, Set<ServerResponse>>();
  #isDraining = false;

  constructor(server: Server) {
    this.#server = server;
  }

  /** @returns how many the connection has now */
  add(request: IncomingMessage, response: ServerResponse): number {
    closeWithConnection(request, response);
    const responses = this.#of(request.socket);
    responses.add(response);
    if (this.#isDraining) response.shouldKeepAlive = false;
    response.on('close', () => {
      // What is wrong with the rest of a body is still this request's fault.
      if (request.complete) responses.delete(response);
      else request.once('close', () => responses.delete(response));
      // An answer that had begun before the end could not say that it was the
      // last. Its connection waits for a request.
      if (this.#isDraining) this.#server.closeIdleConnections();
    });
    return responses.size;
  }

  // A set for as long as the connection lasts: most have many requests.
  #of(socket: Duplex): Set<ServerResponse> {
    const known = this.#bySocket.get(socket);
    if (known !== undefined) return known;
    const responses = new Set<ServerResponse>();
    this.#bySocket.set(socket, responses);
    socket.once('close', () => this.#bySocket.delete(socket));
    return responses;
  }

  /** Those of one connection, in their order. */
  of(socket: Duplex): ServerResponse[] {
    return [...(this.#bySocket.get(socket) ?? [])];
  }

  /** From now on each answer is the last of its connection, and says so. */
  drain(): void {
    this.#isDraining = true;
    for (const responses of this.#bySocket.values()) {
      for (const response of responses) response.shouldKeepAlive = false;
    }
  }
}
