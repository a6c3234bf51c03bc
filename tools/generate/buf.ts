// Runs plug-ins of protoc by buf, which needs no protoc.
import { join } from 'node:path';
import { type Contract, workspaceRoot } from './contracts.ts';
import { run } from './run.ts';

const buf = join(workspaceRoot, 'node_modules/.bin/buf');

/** Runs the plug-ins that a template names, for the files of one contract.
 * @param template absolute path of a buf.gen.yaml, or the like as JSON
 * @param out the folder in which the template's own folders are made */
export function bufGenerate(
  template: string,
  contract: Contract,
  out: string,
): void {
  const paths = contract.files.flatMap((file) => [
    '--path',
    join(contract.includeDir, file),
  ]);
  run(buf, [
    'generate',
    contract.includeDir,
    ...['--template', template, '-o', out],
    ...paths,
  ]);
}
