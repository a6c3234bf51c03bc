// What a caller may do about each status code, decided by the code alone.
import type { Status } from '@polyglot-grpc/lesson-kit/status';

// #region advice
/** What to do, by the name of the code. */
export const ADVICE: Record<keyof typeof Status, string> = {
  OK: 'go on',
  // You ended the call yourself.
  CANCELLED: 'give up',
  UNKNOWN: 'give up and report it',
  INVALID_ARGUMENT: 'fix the request',
  // The server may have done it all the same.
  DEADLINE_EXCEEDED: 'retry, if twice does no harm',
  NOT_FOUND: 'fix the request',
  ALREADY_EXISTS: 'fix the request',
  PERMISSION_DENIED: 'give up',
  RESOURCE_EXHAUSTED: 'ask for less, or retry much later',
  // The same request succeeds once something else has been done.
  FAILED_PRECONDITION: 'mend the state, then retry',
  // Not the call alone: what it was based on is out of date.
  ABORTED: 'read again, then write again',
  OUT_OF_RANGE: 'fix the request, or stop here',
  UNIMPLEMENTED: 'give up, or do without',
  INTERNAL: 'give up and report it',
  // The one code that says: the same call, a little later.
  UNAVAILABLE: 'retry, waiting longer each time',
  DATA_LOSS: 'give up and report it',
  UNAUTHENTICATED: 'show who you are, then retry',
};
// #endregion advice
