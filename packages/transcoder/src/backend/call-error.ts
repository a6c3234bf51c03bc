// How a call of gRPC ends when it does not end well.
import { type Metadata, type StatusObject, status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';

/** What the backend is told of a call that nobody waits for any more. */
export const CLIENT_GONE = 'The client has gone.';

/** What is said of a call that took too long. */
export const EXPIRED = 'The deadline of the call has passed.';
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
  { code, details, metadata }: StatusObject,
  header: Metadata,
  deadline: Date | undefined,
): RpcError {
  const isSilent = isEmpty(metadata);
  // A server cuts the stream when the deadline passes there first.
  const isCut = code === status.CANCELLED && isSilent;
  if ((code === status.DEADLINE_EXCEEDED || isCut) && isPast(deadline)) {
    return own(status.DEADLINE_EXCEEDED, EXPIRED);
  }
  // A status that a server has sent comes with its content type at least.
  if (code === status.UNAVAILABLE && isSilent && isEmpty(header)) {
    return own(code, UNREACHABLE);
  }
  return new RpcError(code, details, { metadata, header });

  function own(code: status, words: string): RpcError {
    const cause = new Error(details);
    return new RpcError(code, words, { metadata, header, cause });
  }
}

// A timer may fire a little early.
const EARLY_MS = 10;
const isPast = (deadline: Date | undefined) =>
  deadline !== undefined && deadline.getTime() <= Date.now() + EARLY_MS;
const isEmpty = (metadata: Metadata) =>
  Object.keys(metadata.getMap()).length === 0;
