// Reads and writes .results/bench.json, in which suites of several runs meet.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeMachine } from './machine.ts';
import type { BenchResults, SuiteResult } from './results.ts';
import { versions } from './versions.ts';

/** Puts the result of a suite beside those that are there. Suites from another
 * machine or from other versions go: they would not compare. */
export async function addResult(
  file: string,
  name: string,
  result: SuiteResult,
): Promise<void> {
  const now = { machine: describeMachine(), versions: await versions() };
  const { suites, ...then } = read(file);
  const comparable = JSON.stringify(then) === JSON.stringify(now);
  const results: BenchResults = {
    ...now,
    suites: { ...(comparable ? suites : {}), [name]: result },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

function read(file: string): Partial<BenchResults> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
