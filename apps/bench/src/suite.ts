// What a suite is, and what it is given. Each file of suites/ is one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { missingFor } from '../../../tools/run/command.mjs';
import type { Program } from '../../interop/src/workspace.ts';
import type { Pinning } from './machine.ts';
import type { Cost, Profile } from './profile.ts';
import type { Case, Conditions, Unit } from './results.ts';

/** What a suite measures with. */
export interface Bench {
  pinning: Pinning;
  conditions: Conditions;
  /** Whether this is a sketch: a suite may leave out its longest cases. */
  quick: boolean;
  /** The folder for profiles of servers in TypeScript, if they are wanted. */
  profiles?: string;
  /** Says how far the run is. */
  say(line: string): void;
  /** Notes who does not take part, and why. */
  skip(who: string, why: string): void;
}

/** The flags that make Node write a profile, where profiles are wanted. */
export function profileFlags({ profiles }: Bench, name: string): string[] {
  if (!profiles) return [];
  return ['--cpu-prof', `--cpu-prof-dir=${join(profiles, name)}`];
}

/** Whether a program can run here; if not, that is noted with the reason.
 * Profiles are Node's, so whoever wants some needs no other language. */
export function takesPart(bench: Bench, program: Program): boolean {
  if (bench.profiles && program.language !== 'typescript') return false;
  const why = missingFor(program.file);
  if (why) bench.skip(program.name, why);
  return !why;
}

/** A group of measurements that belong together. */
export interface Suite {
  /** One line for whoever chooses. */
  title: string;
  /** That of the bars, whatever else a suite measures. */
  unit: Unit;
  /** Seconds and rounds of a measurement where less than the usual is enough;
   * 0 seconds for what is no matter of time. */
  seconds?: number;
  rounds?: number;
  /** Sums a profile of its servers up, where they know their parts. */
  areasOf?(profile: Profile): Cost[];
  run(bench: Bench): Promise<Case[]>;
}

/** Finds the suites: each file of suites/ is named by one. */
export async function findSuites(): Promise<Map<string, Suite>> {
  const files = readdirSync(join(import.meta.dirname, 'suites')).sort();
  const found = files.map(async (file): Promise<[string, Suite]> => {
    const { suite } = await import(`./suites/${file}`);
    return [file.replace('.ts', ''), suite];
  });
  return new Map(await Promise.all(found));
}
