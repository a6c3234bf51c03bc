// How large the tree is: entries of the root, lines of a lesson's files.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Spread, spread } from './median.ts';

export interface TreeSize {
  rootEntries: number;
  lessonFiles: number;
  linesPerLessonFile: Spread;
}

/** Counts what git tracks; tests count as files of a lesson. */
export function measureTree(root: string): TreeSize {
  const files = execFileSync('git', ['ls-files'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  const entries = new Set(files.map((file) => file.split('/')[0] ?? ''));
  const lines = files
    .filter((file) => /^packages\/lessons\/.*\.(ts|py|go|java)$/.test(file))
    .map(
      (file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1,
    );
  return {
    rootEntries: [...entries].filter(
      (name) => !name.startsWith('.') && !/lock|^go\.sum$/.test(name),
    ).length,
    lessonFiles: lines.length,
    linesPerLessonFile: spread(lines),
  };
}
