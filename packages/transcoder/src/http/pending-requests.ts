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
    const { socket } = request;
    const responses = this.#bySocket.get(socket) ?? new Set();
    this.#bySocket.set(socket, responses.add(response));
    if (this.#isDraining) response.shouldKeepAlive = false;
    const forget = () => {
      responses.delete(response);
      if (responses.size === 0) this.#bySocket.delete(socket);
    };
    response.once('close', () => {
      // What is wrong with the rest of a body is still this request's fault.
      if (request.complete) forget();
      else request.once('close', forget);
      // An answer that had begun before the end could not say that it was the
      // last. Its connection waits for a request.
      if (this.#isDraining) this.#server.closeIdleConnections();
    });
    return responses.size;
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
