// Formats the Go files, or says why it cannot:
//
//   node tools/run/gofmt.mjs
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { goMissing } from './go.mjs';

const cwd = resolve(import.meta.dirname, '../..');

const missing = goMissing();
if (missing) {
  console.log(`The Go files stay as they are. ${missing}`);
} else {
  const args = ['-w', 'packages', 'apps', 'docker'];
  const { status } = spawnSync('gofmt', args, { cwd, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
