// The files of this checkout that are in git, or would be with the next commit.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const workspaceRoot = resolve(import.meta.dirname, '../..');

/** Lists paths relative to the root.
 * @returns undefined where there is no git, or no checkout of it */
export function trackedFiles(): string[] | undefined {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', args, {
    cwd: workspaceRoot,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (status !== 0) return undefined;
  // One that was deleted and not yet committed is listed still.
  return stdout
    .split('\0')
    .filter((file) => file && existsSync(join(workspaceRoot, file)));
}

/** Reads a file with each byte as one character, so that any file can be
 * searched. */
export const readBytes = (file: string): string =>
  readFileSync(join(workspaceRoot, file), 'latin1');
