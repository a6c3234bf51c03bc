// What is committed in docs/data is what the programs do today.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { records, recordsOfBrowser, recordsOfMatrix } from './records.ts';

const data = join(import.meta.dirname, '../../docs/data');

test('docs/data holds the recorded files and no others (npm run record)', () => {
  const files = globSync('**/*.*', { cwd: data }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const known = [
    ...Object.keys({ ...records, ...recordsOfBrowser }),
    ...recordsOfMatrix,
  ];
  expect(files.sort()).toEqual(known.sort());
});

test.each(Object.entries(records))(
  'docs/data/%s is what the programs do today (npm run record)',
  async (file, make) => {
    expect(readFileSync(join(data, file), 'utf8')).toBe(await make());
  },
  // Go and Java programs may have to be compiled first, and the failures are some
  // hundreds of calls, each by a program of its own.
  1_200_000,
);
