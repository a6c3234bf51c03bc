// A server that takes no more calls than it can answer in time.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { WorkshopServer } from '@stubs/concurrency/static/concurrency/workshop.ts';

// #region limit
/** Refuses calls while `most` others are in flight. gRPC in Python has an
 * option for this, and grpc-js has none. */
export function limitCalls(
  most: number,
  { work }: Pick<WorkshopServer, 'work'>,
) {
  let inFlight = 0;
  return {
    work(call, callback) {
      if (inFlight >= most) {
        const details = `${most} calls are in flight, and that is the most.`;
        callback({ code: Status.RESOURCE_EXHAUSTED, details });
        return;
      }
      inFlight += 1;
      work(call, (...answer) => {
        inFlight -= 1;
        callback(...answer);
      });
    },
  } satisfies WorkshopServer;
}
// #endregion limit
