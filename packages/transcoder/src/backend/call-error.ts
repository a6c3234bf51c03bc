// How a call of gRPC ends when it does not end well.
import { type Metadata, type StatusObject, status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';

/** What the backend is told of a call that nobody waits for any more. */
export const CLIENT_GONE = 'The client has gone.';

const EXPIRED = 'The deadline of the call has passed.';
const UNREACHABLE = 'The gRPC server cannot be reached.';

/** The error of a call that was cancelled before it began. */
export function clientGone(): RpcError {
  return new RpcError(status.CANCELLED, CLIENT_GONE);
}

/** The error of a call that ended with another status than OK. What grpc-js
 * reports of its own accord names addresses and sockets: that is nothing for a
 * client, so it becomes the cause.
 * @param header where one has come */
export function errorOf(
  end: StatusObject,
  header: Metadata,
  deadline: Date | undefined,
): RpcError {
  const { code, details, metadata } = end;
  const own = ownWords(end, header, deadline);
  const error = new RpcError(code, own ?? details, { metadata, header });
  if (own !== undefined) error.cause = new Error(details);
  return error;
}

function ownWords(
  { code, metadata }: StatusObject,
  header: Metadata,
  deadline: Date | undefined,
): string | undefined {
  if (code === status.DEADLINE_EXCEEDED && deadline && isPast(deadline)) {
    return EXPIRED;
  }
  // A status that a server has sent comes with its content type at least.
  const isLocal = isEmpty(header) && isEmpty(metadata);
  return code === status.UNAVAILABLE && isLocal ? UNREACHABLE : undefined;
}

// A timer may fire a little early.
const EARLY_MS = 10;
const isPast = (deadline: Date) => deadline.getTime() <= Date.now() + EARLY_MS;
const isEmpty = (metadata: Metadata) =>
  Object.keys(metadata.getMap()).length === 0;
