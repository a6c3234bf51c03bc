// The tree as the structure rules see it. Every rule takes the root, so that a
// test can hold it against a tree that was broken on purpose.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sentence that names the file and ends with what repairs it. */
export type Problem = string;

/** Files below a folder, relative to it, with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}

/** Names of the lessons, which are the folders of packages/lessons. */
export function lessonsOf(root: string): string[] {
  return readdirSync(join(root, 'packages/lessons')).sort();
}

export function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function readJson(root: string, path: string): Record<string, unknown> {
  return JSON.parse(read(root, path));
}
