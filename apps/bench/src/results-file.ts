// Reads and writes .results/bench.json, in which suites of several runs meet.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BenchResults, SuiteResult } from './results.ts';

/** What a measurement was made with. */
export type Setting = Omit<BenchResults, 'suites'>;

/** Puts the result of a suite beside those that are there. Suites from another
 * machine or from other versions go: they would not compare. */
export function addResult(
  file: string,
  now: Setting,
  name: string,
  result: SuiteResult,
): BenchResults {
  const { suites, ...then } = read(file);
  const comparable = JSON.stringify(then) === JSON.stringify(now);
  const results: BenchResults = {
    ...now,
    suites: { ...(comparable ? suites : {}), [name]: result },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return results;
}

function read(file: string): Partial<BenchResults> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
