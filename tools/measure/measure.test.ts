// The measurements that take a second, and what a wrong name is told.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { spread } from './median.ts';
import { measureTree } from './tree.ts';

const root = resolve(import.meta.dirname, '../..');

test('a spread has the middle value, the least and the greatest', () => {
  expect(spread([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
});

test('the tree has at most 16 visible entries and short lesson files', () => {
  const { rootEntries, linesPerLessonFile } = measureTree(root);
  expect(rootEntries).toBeLessThanOrEqual(16);
  expect(linesPerLessonFile.max).toBeLessThanOrEqual(150);
});

test('an unknown measurement is answered with those that there are', () => {
  const script = join(root, 'tools/measure/measure.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, 'speed'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'No measurement "speed". Known: tree, serve, site, start, test, and cold.\n',
  );
});
