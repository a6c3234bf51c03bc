// The package as npm packs it, made in a folder of a test's own.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packageFolder = join(import.meta.dirname, '..');
const root = join(packageFolder, '../..');

/** Packs a copy, since packing changes package.json for a moment.
 * @returns the path of the tarball, below `folder` */
export function pack(folder: string): string {
  const copy = join(folder, 'packages/transcoder');
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(packageFolder, copy, { recursive: true });
  for (const file of ['LICENSE', 'tsconfig.json']) {
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const out = execFileSync('npm', ['pack', '--json', '--silent'], {
    cwd: copy,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return join(copy, /[\w.-]+\.tgz/.exec(out)?.[0] ?? '');
}
