// Calls at a steady pace, however slow the answers are.

const CALLS_PER_SECOND = 200;
const TICK_MS = 5;

/** What has become of the calls. */
export interface LoadResult {
  /** How many calls were made, and answered or refused. */
  calls: number;
  /** From the first call to the last. */
  seconds: number;
  /** Why calls failed, if any did. */
  errors: unknown[];
}

/** Makes 200 calls a second until it is stopped.
 * @param call makes the call with that number, the first being 0 */
export function startLoad(call: (number: number) => Promise<unknown>) {
  const started = performance.now();
  const answers: Promise<unknown>[] = [];
  const errors: unknown[] = [];
  let seconds = 0;
  const timer = setInterval(() => {
    // A timer may come late, but the calls that are due are made.
    seconds = (performance.now() - started) / 1_000;
    while (answers.length < seconds * CALLS_PER_SECOND) {
      const answer = call(answers.length);
      answers.push(answer.catch((error) => errors.push(error)));
    }
  }, TICK_MS);
  /** Makes no more calls, and waits for the answers to all. */
  async function stop(): Promise<LoadResult> {
    clearInterval(timer);
    await Promise.all(answers);
    return { calls: answers.length, seconds, errors };
  }
  return {
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}
