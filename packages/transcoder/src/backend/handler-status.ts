// What a handler ends a call with, read as grpc-js reads it.
import { type Metadata, type ServerErrorResponse, status } from '@grpc/grpc-js';

/** A status as a handler gives it. */
export interface HandlerStatus {
  code: status;
  details: string;
  metadata?: Metadata | undefined;
}

/** Whatever a handler may report: an error, or a status without one. */
export type HandlerError = ServerErrorResponse | Partial<HandlerStatus>;

/** Reads the error of a handler. One without a code is UNKNOWN.
 * @param trailer comes before the error's own metadata */
export function statusOf(
  error: HandlerError,
  trailer?: Metadata,
): HandlerStatus {
  const { code, details, metadata } = error;
  const message = 'message' in error ? error.message : 'Unknown Error';
  return {
    code: Number.isInteger(code) ? (code ?? status.UNKNOWN) : status.UNKNOWN,
    details: Number.isInteger(code) ? (details ?? message) : message,
    metadata: trailer ?? metadata,
  };
}
