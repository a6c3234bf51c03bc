// How a server interceptor learns, once, that a call has ended, and how.
import { Status } from '@polyglot-grpc/lesson-kit/status';

/** Gives what to call when a call begins, and at both of its ends. grpc-js tells
 * of the end of every call by onCancel: also after its status, and also those
 * interceptors that never saw the call, because one before them refused it. A
 * call whose deadline has passed has no other end. */
export function onceEnded(done: (code: number) => void) {
  let underWay = false;
  const end = (code: number) => {
    if (!underWay) return;
    underWay = false;
    done(code);
  };
  return {
    begin() {
      underWay = true;
    },
    with: end,
    cancelled: () => end(Status.CANCELLED),
  };
}
