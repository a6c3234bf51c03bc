// A client that asks before it sends a body: `Expect: 100-continue`.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { status } from '@grpc/grpc-js';
import { type Refusal, refuse } from './refuse.ts';

const UNKNOWN: Refusal = {
  httpStatus: 417,
  code: status.INVALID_ARGUMENT,
  message: 'The header Expect must be 100-continue.',
};

const waiting = new WeakSet<IncomingMessage>();

/** Remembers that a client waits. Whoever serves with node:http alone need not:
 * Node then answers at once, before the gateway can refuse. */
export function rememberExpectation(request: IncomingMessage): void {
  waiting.add(request);
}

/** Tells a client that waits to go on, when its body is wanted. */
export function sendContinue(
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!waiting.delete(request)) return;
  const goOn = () => {
    if (!response.headersSent) response.writeContinue();
  };
  // While an answer waits for others before it, it has no socket. Node would then
  // put the head of the answer before these bytes, and its body behind them.
  if (response.socket) goOn();
  else response.once('socket', goOn);
}

/** Answers an expectation of any other kind, which HTTP leaves to refuse. */
export function refuseExpectation(
  _request: IncomingMessage,
  response: ServerResponse,
): void {
  refuse(response, UNKNOWN);
}
