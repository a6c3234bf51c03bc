// What the root README promises, as a test can see it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../structure/tree.ts';

const FENCE = /^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm;

/** Finds blocks that are not, line after line, in the file that they name.
 * Comments and blank lines of the file may be left out between them. */
export function wrongBlocks(root: string, readme: string): string[] {
  return [...read(root, readme).matchAll(FENCE)].flatMap(
    ([, file = '', body = '']) => {
      const source = existsSync(join(root, file)) ? read(root, file) : '';
      if (codeOf(source).includes(codeOf(body))) return [];
      return [`${readme}: a block is not in ${file}. Copy it from there.`];
    },
  );
}

/** Finds folders of apps, packages and tools that the map leaves out, and rows
 * of the map whose folder is gone. */
export function wrongMap(root: string, readme: string): string[] {
  const rows = read(root, readme)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, folder]) => folder ?? '');
  return [
    ...foldersOf(root)
      .filter((folder) => !rows.includes(folder))
      .map((folder) => `${readme}: add a row for ${folder} to the map.`),
    ...rows
      .filter((folder) => !existsSync(join(root, folder)))
      .map((folder) => `${readme}: take ${folder} out of the map.`),
  ];
}

function foldersOf(root: string): string[] {
  const inside = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`)
      // A folder that holds no file is not in the repository.
      .filter((path) => readdirSync(join(root, path)).length > 0);
  return [
    ...['docker', 'docs', 'protos'],
    ...['apps', 'packages', 'tools'].flatMap(inside),
  ];
}

function codeOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(\/\/|#)/.test(line))
    .join('\n');
}
