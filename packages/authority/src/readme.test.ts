// The README lists each file that there is, and no other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PARTS } from './keep.ts';

test('the tables of the README have every file of every part', () => {
  const readme = readFileSync(
    join(import.meta.dirname, '../README.md'),
    'utf8',
  );
  const listed = readme.split('\n## ')[0]?.split('| In `.certs').slice(1) ?? [];
  const files = listed.flatMap((table, index) =>
    table
      .split('\n')
      .map((row) => row.match(/^\| (`[^|]+) \|/)?.[1] ?? '')
      .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)])
      .map(([, file]) => (index === 0 ? file : `lab/${file}`)),
  );
  expect(files.sort()).toEqual(PARTS.flatMap((part) => part.files).sort());
});
