// What the Thinker does with a call: it works in small steps, and stops when
// nobody waits any more. The clock and the way to the next server are arguments.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { RecallRequest__Output } from '@stubs/deadlines/proto-loader/deadlines/RecallRequest.ts';
import type { ThinkerHandlers } from '@stubs/deadlines/proto-loader/deadlines/Thinker.ts';
import type { ThinkRequest__Output } from '@stubs/deadlines/proto-loader/deadlines/ThinkRequest.ts';
import type { Thought } from '@stubs/deadlines/proto-loader/deadlines/Thought.ts';
import { type Duration, durationOf, millisecondsOf } from './duration.ts';
import { Thoughts } from './thoughts.ts';

const STEP_MS = 10;
const MOST_MS = 60_000;
const MOST_WITHOUT_DEADLINE_MS = 2_000;
const MOST_HOPS = 3;

/** What tells the time, and lets it pass. */
export interface Clock {
  now(): number;
  pause(ms: number): Promise<void>;
}

type ThinkCall = ServerUnaryCall<ThinkRequest__Output, Thought>;
type RecallCall = ServerUnaryCall<RecallRequest__Output, Thought>;

/** Asks another server in the middle of a call. */
export interface NextServer {
  think(call: ThinkCall): Promise<Thought>;
  recall(call: RecallCall): Promise<Thought>;
}

export function thinker(clock: Clock, next: NextServer) {
  const thoughts = new Thoughts();
  return {
    Think(call, callback) {
      answer(callback, async () => {
        checkHops(call.request.hops);
        if (call.request.hops > 0) return next.think(call);
        return think(call, clock, thoughts);
      });
    },
    Recall(call, callback) {
      answer(callback, async () => {
        checkHops(call.request.hops);
        if (call.request.hops > 0) return next.recall(call);
        return thoughts.ended(call.request.id);
      });
    },
  } satisfies ThinkerHandlers;
}

// #region think
async function think(
  call: ThinkCall,
  clock: Clock,
  thoughts: Thoughts,
): Promise<Thought> {
  const { id, thinkFor, toTheEnd } = call.request;
  // The deadline is by the clock of this machine, and Infinity if the client has
  // set none. What has no time left is not begun.
  const timeLeft = Number(call.getDeadline()) - clock.now();
  if (timeLeft <= 0) throw late();
  const allSteps = stepsOf(thinkFor, timeLeft);
  const end = thoughts.begin(id);
  let steps = 0;
  // grpc-js ends the call when its deadline has passed, and then cancelled is
  // true; so it is when the client has gone before. It does not end the handler:
  // only the handler can.
  while (steps < allSteps && (toTheEnd || !call.cancelled)) {
    await clock.pause(STEP_MS);
    steps += 1;
  }
  const thought = { steps, allSteps, timeLeft: sent(timeLeft) };
  end(thought);
  // If nobody waits any more, nobody gets this.
  return thought;
}
// #endregion think

function sent(timeLeft: number): Duration | null {
  return timeLeft === Infinity ? null : durationOf(timeLeft);
}

// Work without a deadline may go on for nobody, so there is little of it.
function stepsOf(duration: Duration | null, timeLeft: number): number {
  const ms = duration ? millisecondsOf(duration) : 0;
  if (!(ms >= 0 && ms <= MOST_MS)) {
    throw invalid('think_for has to be from 0 to 60 s.');
  }
  if (timeLeft === Infinity && ms > MOST_WITHOUT_DEADLINE_MS) {
    throw invalid('A thought of more than 2 s needs a deadline.');
  }
  return Math.ceil(ms / STEP_MS);
}

function checkHops(hops: number): void {
  if (hops > MOST_HOPS) throw invalid('hops has to be 3 at most.');
}

function late(): StatusError {
  return new StatusError(Status.DEADLINE_EXCEEDED, 'Deadline exceeded');
}

function invalid(details: string): StatusError {
  return new StatusError(Status.INVALID_ARGUMENT, details);
}

// A handler of grpc-js that rejects would end the process, so it never does.
function answer(
  callback: sendUnaryData<Thought>,
  work: () => Promise<Thought>,
): void {
  work().then(
    (thought) => callback(null, thought),
    (error) => callback(StatusError.from(error)),
  );
}
