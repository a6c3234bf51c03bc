// Python stubs, in packages whose names are the folders of the .proto files.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { venvPython } from '../run/python.mjs';
import type { Contract } from './contracts.ts';
import { run } from './run.ts';

/** Runs grpc_tools.protoc of the workspace's virtual environment. Naming the
 * file from the include directory makes the generated import absolute
 * (`from helloworld import helloworld_pb2`), so that it holds inside a package.
 * Returns whether it could be made on this machine. */
export function generatePython(contract: Contract, out: string): boolean {
  const python = venvPython();
  if (!python) return false;
  mkdirSync(out, { recursive: true });
  run(python, [
    ...['-m', 'grpc_tools.protoc', `-I${contract.includeDir}`],
    `--python_out=${out}`,
    `--pyi_out=${out}`,
    `--grpc_python_out=${out}`,
    ...contract.files,
  ]);
  markPackages(out);
  return true;
}

function markPackages(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = join(folder, entry.name);
    writeFileSync(join(inner, '__init__.py'), '');
    markPackages(inner);
  }
}
