// What a client is not told goes to the operator.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import type { Answering } from './exchange.ts';

/** Reports an error, unless its client learns all there is to know. */
export function report(
  { onError }: Pick<Answering, 'onError'>,
  error: unknown,
): void {
  if (!isForClients(error)) onError(error);
}

// Why a server cannot be reached, and what is wrong with its answer, is the
// operator's to know. A call that took too long is nobody's fault.
function isForClients(error: unknown): boolean {
  if (!(error instanceof RpcError)) return false;
  return error.cause === undefined || error.code === status.DEADLINE_EXCEEDED;
}
