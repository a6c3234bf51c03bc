// How a call of gRPC ends when it does not end well.
import { type Metadata, type StatusObject, status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';

/** What the backend is told of a call that nobody waits for any more. */
export const CLIENT_GONE = 'The client has gone.';

/** The error of a call that was cancelled before it began. */
export function clientGone(): RpcError {
  return new RpcError(status.CANCELLED, CLIENT_GONE);
}

/** The error of a call that ended with another status than OK. */
export function errorOf(end: StatusObject, header: Metadata): RpcError {
  const { code, details, metadata } = end;
  return new RpcError(code, details, { metadata, header });
}
