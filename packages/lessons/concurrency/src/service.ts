// What the workshop does with a call: it waits, computes, and says who did it.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type {
  WorkReply,
  WorkRequest,
  WorkshopServer,
} from '@stubs/concurrency/static/concurrency/workshop.ts';
import type { Duration } from '@stubs/concurrency/static/google/protobuf/duration.ts';

/** What the service needs, and each kind of server has in another way. */
export interface Means {
  /** Waits, and fails if the call ends before that. */
  wait(ms: number, ended: AbortSignal): Promise<unknown>;
  /** Computes, on this thread or on another one. */
  compute(rounds: number): WorkReply | Promise<WorkReply>;
}

const MOST_WAIT_MS = 60_000;
const MOST_ROUNDS = 10_000_000;

// #region work
export function workshop({ wait, compute }: Means) {
  return {
    async work(call, callback) {
      try {
        const waitMs = check(call.request);
        // While it waits, the thread is free to begin other calls.
        if (waitMs > 0) await wait(waitMs, endOf(call));
        callback(null, await compute(call.request.rounds));
      } catch (error) {
        // A handler that rejected would end the process, and all its calls.
        callback(StatusError.from(error));
      }
    },
  } satisfies WorkshopServer;
}
// #endregion work

// #region check
// One call must not be able to keep a worker for itself for ever.
function check({ waitFor, rounds }: WorkRequest): number {
  const waitMs = waitFor ? millisecondsOf(waitFor) : 0;
  if (waitMs < 0 || waitMs > MOST_WAIT_MS) {
    throw invalid('wait_for is from 0 to 60 seconds.');
  }
  if (rounds <= MOST_ROUNDS) return waitMs;
  throw invalid(`rounds is ${MOST_ROUNDS} at most, not ${rounds}.`);
}
// #endregion check

function invalid(details: string): StatusError {
  return new StatusError(Status.INVALID_ARGUMENT, details);
}

function millisecondsOf({ seconds, nanos }: Duration): number {
  return Number(seconds) * 1_000 + nanos / 1_000_000;
}

// A caller that has gone, or whose deadline has passed, needs no answer.
function endOf(call: {
  on(event: 'cancelled', listener: () => void): unknown;
}) {
  const ended = new AbortController();
  call.on('cancelled', () => ended.abort());
  return ended.signal;
}
