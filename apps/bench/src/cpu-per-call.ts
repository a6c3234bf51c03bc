// Processor time of a server for each call that it answers.
import { cpuOfTree, settled } from './process-tree.ts';
import type { Conditions } from './results.ts';

/** How long a load lasts. */
export type Length = { requests: number } | { seconds: number };

/** Something that asks a server again and again. */
export interface Load {
  /** @throws WrongAnswer if an answer was not right */
  run(length: Length): Promise<{ succeeded: number; seconds: number }>;
}

// A run is to last a little longer than asked for, never shorter.
const MARGIN = 1.1;
const TRIES = 8;

/** Warms a server up, then asks as often as takes the time that the conditions
 * name: by number, not by time, so that no call is cut and each is counted.
 * @param pid the server's process
 * @returns user and system time of the server in microseconds, divided by the
 *   calls that succeeded
 * @throws WrongAnswer if an answer under load is not right */
export async function cpuPerCall(
  pid: number,
  load: Load,
  { warmUpSeconds, seconds }: Pick<Conditions, 'warmUpSeconds' | 'seconds'>,
): Promise<number> {
  let last = await load.run({ seconds: warmUpSeconds });
  for (let tries = 0; tries < TRIES; tries++) {
    const rate = last.succeeded / last.seconds;
    await settled(pid);
    const before = cpuOfTree(pid);
    last = await load.run({ requests: Math.ceil(rate * seconds * MARGIN) });
    await settled(pid);
    const microseconds = cpuOfTree(pid) - before;
    if (last.seconds >= seconds) return microseconds / last.succeeded;
    // It was quicker than when it was warmed up: again, with more.
  }
  throw new Error(`No load lasts ${seconds} s: the server grows quicker.`);
}
