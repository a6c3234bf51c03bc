// Why a request fails, as it is told.
import type { StreamFailure } from '../connection.ts';
import { ErrorCode, nameOfError } from '../frames/error-code.ts';

/** The connection ended, or the request cannot be sent at all. */
export function lost(message: string): StreamFailure {
  return { code: undefined, message, isUnprocessed: false };
}

/** The server has not acted on the request. */
export function unprocessed(message: string): StreamFailure {
  return { code: undefined, message, isUnprocessed: true };
}

/** The server has reset the stream. */
export function resetWith(code: number): StreamFailure {
  const message = `The server reset the stream: ${nameOfError(code)}.`;
  const isUnprocessed = code === ErrorCode.REFUSED_STREAM;
  return { code, message, isUnprocessed };
}

/** So many requests wait that this one does not even wait. */
export function tooMany(count: number): StreamFailure {
  const message = `${count} requests wait for the server already.`;
  return { code: ErrorCode.ENHANCE_YOUR_CALM, message, isUnprocessed: false };
}
