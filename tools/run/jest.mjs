// Runs Jest as this workspace needs it: ES modules, with Node 24.
//
//   node tools/run/jest.mjs [JEST ARGUMENT ...]
import { join } from 'node:path';
import { start, workspaceRoot } from '../setup/run.mjs';

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
  start('node', args, { stdio: 'inherit' }).on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
