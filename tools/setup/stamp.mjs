// Remembers what a step was last done for, so that it is not done twice.
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { workspaceRoot } from './run.mjs';

/** Hashes files and folders, names and contents.
 * @param {string[]} paths relative to the workspace's root */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of paths.flatMap(filesIn).sort()) {
    hash.update(file).update(readFileSync(join(workspaceRoot, file)));
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const full = join(workspaceRoot, path);
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesIn(join(path, name)));
}

/** Whether the stamp in `file` holds `value`. */
export function isStamped(file, value) {
  const path = resolve(workspaceRoot, file);
  return existsSync(path) && readFileSync(path, 'utf8') === value;
}

/** Writes the stamp, after the step is done and not before. */
export function stamp(file, value) {
  writeFileSync(resolve(workspaceRoot, file), value);
}
