// Holds what came out in the matrix against what a page shows of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace.ts';

const REPAIR =
  'node apps/interop/run.mjs --peers docker --record -- -t "one address|Swarm|two gateways"';

/** Compares a text with a file of docs/data; run.mjs --record writes it instead.
 * @throws Error with the command that does so, if the two differ */
export function expectRecord(file: string, text: string): void {
  const path = join(workspaceRoot, 'docs/data', file);
  if (process.env.INTEROP_RECORD) writeFileSync(path, text);
  const recorded = readFileSync(path, 'utf8').split('\n');
  const lines = text.split('\n');
  const all = Math.max(lines.length, recorded.length);
  for (let at = 0; at < all; at += 1) {
    const [is, was] = [lines[at], recorded[at]];
    if (is === was) continue;
    throw new Error(
      `docs/data/${file}, line ${at + 1}, has ${JSON.stringify(was)}, and ` +
        `${JSON.stringify(is)} came out. Write it anew: ${REPAIR}`,
    );
  }
}
