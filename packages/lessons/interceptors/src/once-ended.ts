// How a server interceptor learns, once, that a call has ended, and how.
import { Status } from '@polyglot-grpc/lesson-kit/status';

/** Gives the two ways in which a call ends. grpc-js tells of the end of every call
 * by onCancel, also after its status: only the first of both counts. A call whose
 * deadline has passed, too, ends by onCancel without a status. */
export function onceEnded(done: (code: number) => void) {
  let ended = false;
  const end = (code: number) => {
    if (ended) return;
    ended = true;
    done(code);
  };
  return { with: end, cancelled: () => end(Status.CANCELLED) };
}
