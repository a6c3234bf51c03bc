// The results of the bench, as apps/bench writes them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResults } from '../../../bench/src/results.ts';

/** What was measured on this checkout, or undefined when nothing was. */
export function readBench(workspace: string): BenchResults | undefined {
  const file = join(workspace, '.results/bench.json');
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as BenchResults;
}
