// The root README shows code that runs and a map that is true.
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
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
