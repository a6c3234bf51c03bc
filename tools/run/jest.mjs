// Runs Jest as this workspace needs it: ES modules, with Node 24.
//
//   node tools/run/jest.mjs [JEST ARGUMENT ...]
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const workspaceRoot = resolve(import.meta.dirname, '../..');

/** The arguments that make Node run Jest. */
export const jestArgs = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(workspaceRoot, 'node_modules/jest/bin/jest.js'),
  '--rootDir',
  workspaceRoot,
];

if (process.argv[1] === import.meta.filename) {
  const args = [...jestArgs, ...process.argv.slice(2)];
  const child = spawn('node', args, { stdio: 'inherit', cwd: workspaceRoot });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
