// The README shows a program as it is, and what it prints.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const folder = join(import.meta.dirname, '..');
const program = join(import.meta.dirname, 'fixtures/example.ts');

test('the README shows example.ts and its output', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const blocks = readme.matchAll(/^```\w+.*\n([\s\S]*?)^```$/gm);
  expect([...blocks].map(([, body]) => body)).toEqual([
    readFileSync(program, 'utf8'),
    execFileSync(process.execPath, [program], { encoding: 'utf8' }),
  ]);
});
