// The table "Bad input" of the README is the list of the tests beside this one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const readme = join(import.meta.dirname, '../../README.md');

/** What each test says in its title, "what: answer". */
function titles(): string[] {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => !name.startsWith('bad-input'))
    .sort();
  return files.flatMap((name) => {
    const source = readFileSync(join(import.meta.dirname, name), 'utf8');
    const declared = source.matchAll(
      /^(?:hostile\(\s*'(.+)',\s*'(.+)',|test\('(.+)', async)/gm,
    );
    return [...declared].map(
      ([, what, answer, title]) => title ?? `${what}: ${answer}`,
    );
  });
}

test('the README lists every test of bad input, and nothing else', () => {
  const [, section = ''] = readFileSync(readme, 'utf8').split('## Bad input\n');
  const [table = ''] = section.split('\n## ');
  const rows = [...table.matchAll(/^\| (.+) \| (.+) \|$/gm)].slice(2);
  const listed = rows.map(([, what, answer]) => `${what}: ${answer}`);
  expect(listed).toEqual(titles());
});
