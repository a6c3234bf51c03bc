// The header Host, of which HTTP/1.1 wants exactly one.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { status } from '@grpc/grpc-js';
import { type Refusal, refuse } from './refuse.ts';

/** What is said to others. */
export const NOT_ONE: Refusal = {
  httpStatus: 400,
  code: status.INVALID_ARGUMENT,
  message: 'The request must have one header Host.',
};

/** Whether a request names one host. With two of them, a proxy and this server
 * may each believe another one. */
export function hasOneHost({
  httpVersion,
  rawHeaders,
}: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

/** Answers a request that does not. */
export function refuseHost(response: ServerResponse): void {
  response.shouldKeepAlive = false;
  refuse(response, NOT_ONE);
}
