// Messages and stubs in Go, in packages whose names are those of the folders.
import { join } from 'node:path';
import { goMissing } from '../run/go.mjs';
import { bufGenerate } from './buf.ts';
import { type Contract, workspaceRoot } from './contracts.ts';

const template = join(workspaceRoot, 'protos/buf.gen.go.yaml');

/** Runs the plug-ins of go.mod by buf, in the folder `go`. The first time, Go
 * fetches and builds them. Returns whether it could be made on this machine. */
export function generateGo(contract: Contract, out: string): boolean {
  if (goMissing()) return false;
  bufGenerate(template, contract, out);
  return true;
}
