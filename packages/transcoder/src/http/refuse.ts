// Errors of HTTP itself, answered before the transcoder sees a request.
import type { ServerResponse } from 'node:http';
import type { status } from '@grpc/grpc-js';

/** What a client is told of what is wrong. */
export interface Refusal {
  httpStatus: number;
  code: status;
  message: string;
}

/** A google.rpc.Status without details, as every error of the gateway. */
export function statusText({
  code,
  message,
}: Pick<Refusal, 'code' | 'message'>): string {
  return JSON.stringify({ code, message, details: [] });
}

/** Answers a request whose head was read. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  response
    .writeHead(refusal.httpStatus, { 'Content-Type': 'application/json' })
    .end(statusText(refusal));
}
