// Calls at a steady pace, as far as the machine can keep it.
import { setImmediate } from 'node:timers/promises';

const CALLS_PER_SECOND = 200;
const TICK_MS = 5;
// Half a second of calls. A machine that is slower than the pace would otherwise
// have more of them at every tick, and in the end no time for anything else.
const MOST_IN_FLIGHT = 100;

/** What has become of the calls. */
export interface LoadResult {
  /** How many calls were made, and answered or refused. */
  calls: number;
  /** Why calls failed, if any did. */
  errors: unknown[];
}

/** Makes 200 calls a second until it is stopped; fewer if 100 have no answer.
 * @param call makes the call with that number, the first being 0 */
export function startLoad(call: (number: number) => Promise<unknown>) {
  const started = performance.now();
  const answers: Promise<unknown>[] = [];
  const errors: unknown[] = [];
  let inFlight = 0;
  const makeCall = async (number: number) => {
    inFlight += 1;
    try {
      await call(number);
    } catch (error) {
      errors.push(error);
    }
    inFlight -= 1;
  };
  const timer = setInterval(() => {
    // A timer may come late, but the calls that are due are made.
    const due = ((performance.now() - started) / 1_000) * CALLS_PER_SECOND;
    while (answers.length < due && inFlight < MOST_IN_FLIGHT) {
      answers.push(makeCall(answers.length));
    }
  }, TICK_MS);
  /** Makes no more calls, and waits for the answers to all. */
  async function stop(): Promise<LoadResult> {
    clearInterval(timer);
    await Promise.all(answers);
    return { calls: answers.length, errors };
  }
  return {
    /** Waits until so many more calls are made and answered. */
    async more(count: number): Promise<void> {
      const all = answers.length + count;
      while (answers.length < all) await setImmediate();
      await Promise.all(answers.slice(0, all));
    },
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}
