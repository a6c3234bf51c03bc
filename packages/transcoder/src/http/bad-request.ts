// What Node's parser refuses, answered as every other error is.
import type { Duplex } from 'node:stream';
import { status } from '@grpc/grpc-js';
import type { PendingRequests } from './pending-requests.ts';
import { type Refusal, statusText } from './refuse.ts';
import { endWith } from './refuse-socket.ts';

const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    httpStatus: 431,
    code: status.RESOURCE_EXHAUSTED,
    message: 'The headers of the request are too long.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    httpStatus: 413,
    code: status.RESOURCE_EXHAUSTED,
    message: 'The extensions of the chunks are too long.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    httpStatus: 408,
    code: status.DEADLINE_EXCEEDED,
    message: 'The headers of the request did not arrive in time.',
  },
};

const MALFORMED: Refusal = {
  httpStatus: 400,
  code: status.INVALID_ARGUMENT,
  message: 'The request is not well-formed HTTP/1.1.',
};

const TUNNEL: Refusal = {
  httpStatus: 405,
  code: status.UNIMPLEMENTED,
  message: 'The method CONNECT is not served: this is no proxy.',
};

/** Answers bytes that are not a request, and closes the connection: nobody knows
 * where the next request would begin. */
export function refuseRequest(
  error: Error & { code?: string },
  socket: Duplex,
  pending: PendingRequests,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    return void socket.destroy();
  }
  const refusal = refusalOf(error.code);
  const responses = pending.of(socket);
  const last = responses.at(-1);
  // Requests before the bad bytes are whole. Their answers come first, in order.
  const isBodyBad = last !== undefined && !last.req.complete;
  const before = isBodyBad ? responses.slice(0, -1) : responses;
  const refuse = () => {
    // Half an answer cannot be taken back. To cut it is the only way to say so.
    if (!socket.writable || (isBodyBad && last.headersSent)) socket.destroy();
    else refuseSocket(socket, refusal);
  };
  const waitFor = before.at(-1);
  if (waitFor) waitFor.once('close', refuse);
  else refuse();
}

/** Answers a client that would be connected through this server to another. */
export function refuseTunnel(socket: Duplex): void {
  refuseSocket(socket, TUNNEL, { Allow: '' });
}

/** Answers with a refusal, and closes the connection. */
export function refuseSocket(
  socket: Duplex,
  refusal: Refusal,
  headers?: Record<string, string>,
): void {
  const { httpStatus } = refusal;
  const body = statusText(refusal);
  endWith(socket, { httpStatus, body, ...(headers && { headers }) });
}

function refusalOf(code: string | undefined): Refusal {
  return code !== undefined && Object.hasOwn(REFUSALS, code)
    ? (REFUSALS[code] ?? MALFORMED)
    : MALFORMED;
}
