// Measures what calls cost, and leaves it in .results/bench.json:
//
//   npm run bench -- [--quick] [--profile] [--anyway] [--rounds N] [--out FILE] [SUITE ...]
//
// --quick     a sketch of a minute, marked as such
// --profile   where the servers in TypeScript spend their time; no results
// --anyway    measures on a busy machine, and says how busy it was
// --rounds N  measures each server N times, where 8 take too long
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../interop/src/workspace.ts';
import { disturbanceNow } from './disturbance.ts';
import { type Flags, readFlags } from './flags.ts';
import { choosePinning, describeMachine, type Pinning } from './machine.ts';
import { type Cost, costliest, readProfiles } from './profile.ts';
import { whatIsMissing } from './requirements.ts';
import { addResult } from './results-file.ts';
import { runSuite } from './run-suite.ts';
import { findSuites, type Suite } from './suite.ts';
import { suiteTable } from './table.ts';
import { versions } from './versions.ts';

const FULL = { warmUpSeconds: 3, seconds: 5, rounds: 8, quick: false };
const QUICK = { warmUpSeconds: 0.8, seconds: 0.5, rounds: 2, quick: true };
const PROFILE = { warmUpSeconds: 2, seconds: 5, rounds: 1, quick: true };

/** The share of one processor that other programs may take. */
const QUIET = 0.05;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(130));
}

try {
  const suites = await findSuites();
  const flags = readFlags(process.argv.slice(2), [...suites.keys()]);
  const chosen = [...suites].filter(([name]) => flags.names.includes(name));
  const missing = await whatIsMissing();
  if (missing) throw new Error(missing);
  const pinning = choosePinning();
  if (!flags.quick && !flags.anyway) await expectQuiet();
  if (flags.profile) await profile(chosen, pinning);
  else await measure(chosen, pinning, flags);
} catch (error) {
  console.error(Error.isError(error) ? error.message : String(error));
  process.exit(1);
}

async function measure(
  suites: [string, Suite][],
  pinning: Pinning,
  { quick, rounds, out }: Flags,
): Promise<void> {
  const setting = { machine: describeMachine(), versions: versions() };
  const tables: string[] = [];
  for (const [name, suite] of suites) {
    console.log(`… ${name}: ${suite.title}`);
    const usual = quick ? QUICK : FULL;
    const conditions = { ...usual, rounds: rounds ?? usual.rounds };
    const result = await runSuite(suite, pinning, conditions, sayWithTime);
    // After each suite, so that no later failure loses it.
    addResult(out, setting, name, result);
    tables.push(suiteTable(name, result));
  }
  console.log(`\n${tables.join('\n\n')}\n\nWritten to ${out}`);
}

async function profile(
  suites: [string, Suite][],
  pinning: Pinning,
): Promise<void> {
  const folder = join(workspaceRoot, '.results/profiles');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, suite] of suites) {
    console.log(`… ${name}: ${suite.title}`);
    const profiles = join(folder, name);
    await runSuite(suite, pinning, { ...PROFILE, profiles }, sayWithTime);
    for (const [file, profile] of readProfiles(profiles)) {
      console.log(`\n${join(profiles, file)}`);
      if (suite.areasOf)
        console.log(`${sharesTable(suite.areasOf(profile))}\n`);
      console.log(sharesTable(costliest(profile)));
    }
  }
}

function sharesTable(costs: Cost[]): string {
  const lines = costs.map(
    ({ where, share }) =>
      `  ${(share * 100).toFixed(1).padStart(5)} %  ${where}`,
  );
  return lines.join('\n');
}

function sayWithTime(line: string): void {
  const seconds = String(Math.round(performance.now() / 1_000));
  console.log(`  ${seconds.padStart(4)} s  ${line}`);
}

async function expectQuiet(): Promise<void> {
  const share = await disturbanceNow();
  if (share <= QUIET) return;
  throw new Error(
    `Other programs take ${Math.round(share * 100)} % of a processor. End ` +
      'them for numbers that count, or take --quick or --anyway.',
  );
}
