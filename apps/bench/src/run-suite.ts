// Runs one suite and notes under which conditions.
import { watchDisturbance } from './disturbance.ts';
import type { Pinning } from './machine.ts';
import type { Conditions, SuiteResult } from './results.ts';
import type { Suite } from './suite.ts';
import { commit } from './versions.ts';

export interface Options extends Conditions {
  quick: boolean;
  /** The folder for profiles, if they are wanted. */
  profiles?: string;
}

/** Runs a suite.
 * @param say hears how far it is */
export async function runSuite(
  suite: Suite,
  pinning: Pinning,
  { quick, profiles, ...usual }: Options,
  say: (line: string) => void,
): Promise<SuiteResult> {
  const conditions = {
    ...usual,
    seconds: Math.min(suite.seconds ?? usual.seconds, usual.seconds),
    rounds: Math.min(suite.rounds ?? usual.rounds, usual.rounds),
  };
  const skipped = new Set<string>();
  const disturbance = watchDisturbance();
  const cases = await suite.run({
    pinning,
    conditions,
    quick,
    ...(profiles === undefined ? {} : { profiles }),
    say,
    skip: (who, why) => skipped.add(`${who}: ${why}`),
  });
  return {
    commit: commit(),
    generated: new Date().toISOString(),
    quick,
    conditions,
    disturbance: Number(disturbance().toFixed(3)),
    unit: suite.unit,
    cases,
    skipped: [...skipped],
  };
}
