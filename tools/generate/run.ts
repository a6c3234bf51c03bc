// Runs a generator and keeps quiet unless it fails.
import { spawnSync } from 'node:child_process';
import { basename, delimiter, join } from 'node:path';
import { workspaceRoot } from './contracts.ts';

const bin = join(workspaceRoot, 'node_modules/.bin');

/** Runs a program from the workspace's root, with the workspace's own programs
 * first on the PATH. Throws what it printed if it fails. */
export function run(program: string, args: string[]): void {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: workspaceRoot,
    encoding: 'utf8',
    env: { ...process.env, PATH: bin + delimiter + process.env.PATH },
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  const said = error?.message ?? `${stdout}${stderr}`.trim();
  throw new Error(`${basename(program)} failed (npm run generate):\n${said}`);
}
