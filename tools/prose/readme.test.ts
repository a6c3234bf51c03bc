// The root README shows code that runs and a map that is true.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { read } from '../structure/tree.ts';
import { miswritten, testChinese } from './autocorrect.ts';
import { wrongBlocks, wrongMap } from './readme.ts';
import { bannedWords } from './rules.ts';

const root = resolve(import.meta.dirname, '../..');

describe.each(['README.md', 'README.zh-Hans.md'])('%s', (file) => {
  test('shows contract, service, call and answer in its first 20 lines', () => {
    const top = read(root, file).split('\n').slice(0, 20).join('\n');
    const shown = [...top.matchAll(/^```(\w+) file=/gm)].map(
      ([, lang]) => lang,
    );
    expect(shown).toEqual(['protobuf', 'ts', 'python', 'text']);
    expect(top).toMatch(/Hello, you!$/);
  });
  test('has blocks that are in the files they name', () => {
    expect(wrongBlocks(root, file)).toEqual([]);
  });
  test('maps every folder and no other', () => {
    expect(wrongMap(root, file)).toEqual([]);
  });
  test('has no banned word', () => {
    expect(bannedWords(file, read(root, file))).toEqual([]);
  });
});

testChinese('README.zh-Hans.md is typeset as Chinese is', () => {
  expect(miswritten(root, 'README.zh-Hans.md')).toEqual([]);
});

describe('a README that is wrong', () => {
  const tree = mkdtempSync(join(tmpdir(), 'readme-'));
  afterAll(() => rmSync(tree, { recursive: true }));
  for (const folder of ['apps', 'packages', 'tools/new', 'docs']) {
    mkdirSync(join(tree, folder), { recursive: true });
  }
  writeFileSync(join(tree, 'tools/new/a.ts'), '// Why.\nconst a = 1;\n');

  test('is told which block is not in its file', () => {
    const block = '```ts file=tools/new/a.ts\nconst a = 2;\n```\n';
    writeFileSync(join(tree, 'README.md'), block);
    expect(wrongBlocks(tree, 'README.md')).toEqual([
      'README.md: a block is not in tools/new/a.ts. Copy it from there.',
    ]);
  });
  test('is told which rows the map lacks and which it has too many', () => {
    const rows = '| `docs` | pages |\n| `docker`, `protos` | gone |\n';
    writeFileSync(join(tree, 'README.md'), rows);
    expect(wrongMap(tree, 'README.md')).toEqual([
      'README.md: add a row for tools/new to the map.',
      'README.md: take docker out of the map.',
      'README.md: take protos out of the map.',
    ]);
  });
});
