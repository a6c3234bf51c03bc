// Before npm packs: emits JavaScript and declarations into dist, and points the
// package.json there. What runs in this workspace is the TypeScript in src.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { inPackage, SOURCE } from './files.mjs';
// What a packing that was broken off has left is put back first: its package.json
// is the published one.
import './postpack.mjs';

const { status } = spawnSync('tsc', ['-p', inPackage('packaging')], {
  stdio: 'inherit',
  // Programs of npm are command files on Windows.
  shell: process.platform === 'win32',
});
if (status !== 0) throw new Error('The package cannot be compiled: see above.');

// The compiler renames imports in JavaScript, and leaves them in declarations.
for (const name of readdirSync(inPackage('dist'), { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = inPackage(`dist/${name}`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replaceAll(/(["']\.[^"'\n]*)\.ts(["'])/g, '$1.js$2'),
  );
}

chmodSync(inPackage('dist/command/main.js'), 0o755);
copyFileSync(inPackage('../../LICENSE'), inPackage('LICENSE'));

const manifest = readFileSync(inPackage('package.json'), 'utf8');
writeFileSync(inPackage(SOURCE), manifest);
const { scripts: _, ...published } = JSON.parse(manifest);
published.exports = {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
};
published.bin = { 'grpc-transcoder': 'dist/command/main.js' };
writeFileSync(
  inPackage('package.json'),
  `${JSON.stringify(published, undefined, 2)}\n`,
);
