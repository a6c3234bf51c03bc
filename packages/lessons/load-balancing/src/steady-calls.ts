// Calls at a steady pace, however slow the answers are.
import { StatusError } from '@polyglot-grpc/lesson-kit/status';
import { Tally } from './tally.ts';

const TICK_MS = 5;

export interface Pace {
  /** How many calls to make. */
  calls: number;
  /** How many of them in a second. */
  rate: number;
  /** Is told how the last `rate` calls ended, as soon as they have. */
  tell(tally: Tally): void;
}

/** Makes calls and waits for none of them before the next; counts how all end. */
export async function askSteadily(
  ask: () => Promise<{ server: string; previousAttempts: number }>,
  { calls, rate, tell }: Pace,
): Promise<Tally> {
  const total = new Tally();
  let recent = new Tally();
  const makeCall = async () => {
    try {
      const reply = await ask();
      for (const tally of [total, recent]) tally.add(reply);
    } catch (error) {
      const failure = StatusError.from(error);
      for (const tally of [total, recent]) tally.fail(failure);
    }
    if (recent.calls < rate) return;
    tell(recent);
    recent = new Tally();
  };
  const made: Promise<void>[] = [];
  const { promise: allMade, resolve } = Promise.withResolvers<void>();
  const started = performance.now();
  const timer = setInterval(() => {
    // A timer may come late, but the calls that are due are made.
    const due = ((performance.now() - started) / 1_000) * rate;
    while (made.length < Math.min(due, calls)) made.push(makeCall());
    if (made.length === calls) resolve();
  }, TICK_MS);
  await allMade;
  clearInterval(timer);
  await Promise.all(made);
  return total;
}
