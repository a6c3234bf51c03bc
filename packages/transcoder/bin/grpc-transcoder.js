#!/usr/bin/env node
// The command in this workspace, where nothing is built: Node 24 runs TypeScript
// as it is. The published package has dist/command/main.js in its place.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const inPackage = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = inPackage('../../../node_modules/.bin/node');
const main = inPackage('../src/command/main.ts');

const child = spawn(node, [main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches both; what is sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
