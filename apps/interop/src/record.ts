// Holds what a run in containers printed against what a page shows of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace.ts';

const REPAIR =
  'node apps/interop/run.mjs --peers docker --record -- -t "one address|Swarm"';

/** Compares a text with a file of docs/data; run.mjs --record writes it instead.
 * @throws Error with the command that does so, if the two differ */
export function expectRecord(file: string, text: string): void {
  const path = join(workspaceRoot, 'docs/data', file);
  if (process.env.INTEROP_RECORD) writeFileSync(path, text);
  const recorded = readFileSync(path, 'utf8');
  if (recorded === text) return;
  throw new Error(
    `docs/data/${file} is not what came out:\n${text}Write it anew: ${REPAIR}`,
  );
}
