// A contract as data: its descriptors, which a gateway reads when it starts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Contract, workspaceRoot } from './contracts.ts';
import { run } from './run.ts';

const buf = join(workspaceRoot, 'node_modules/.bin/buf');

/** Writes one file, which holds the descriptors of the contract and of all that it
 * imports, with their comments. */
export function generateDescriptors(contract: Contract, out: string): void {
  const folder = join(out, 'descriptors');
  mkdirSync(folder, { recursive: true });
  run(buf, [
    ...['build', contract.includeDir, '--as-file-descriptor-set'],
    ...['-o', join(folder, `${contract.name}.binpb`)],
    ...contract.files.flatMap((file) => [
      '--path',
      join(contract.includeDir, file),
    ]),
  ]);
}
