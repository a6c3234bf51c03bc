// Pages are whole, alike in both languages, and written by the same rules.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CHINESE } from '../structure/pages.ts';
import { filesBelow, lessonsOf, read } from '../structure/tree.ts';
import { miswritten, testChinese } from './autocorrect.ts';
import {
  bannedWords,
  partings,
  tooLong,
  wrongHead,
  wrongSections,
} from './rules.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = filesBelow(join(root, CHINESE)).filter((file) =>
  file.endsWith('.mdx'),
);

describe.each(pages)('the page %s', (page) => {
  const english = `docs/${page}`;
  const chinese = `${CHINESE}/${page}`;

  test.each([english, chinese])('has a head and heading ids: %s', (file) => {
    expect(wrongHead(file, read(root, file))).toEqual([]);
  });
  test.each([english, chinese])('has no banned word: %s', (file) => {
    expect(bannedWords(file, read(root, file))).toEqual([]);
  });
  test('has the same parts and links in both languages', () => {
    expect(
      partings([english, read(root, english)], [chinese, read(root, chinese)]),
    ).toEqual([]);
  });
  testChinese('is typeset as Chinese is', () => {
    expect(miswritten(root, chinese)).toEqual([]);
  });
});

describe.each(lessonsOf(root))('the page of %s', (lesson) => {
  const file = `docs/${pages.find((page) => page.endsWith(`-${lesson}.mdx`))}`;

  test('has every section of a lesson', () => {
    const server = join(root, 'packages/lessons', lesson, 'src/server.ts');
    expect(wrongSections(file, read(root, file), existsSync(server))).toEqual(
      [],
    );
  });
  test('has 60 lines of prose at most', () => {
    expect(tooLong(file, read(root, file))).toEqual([]);
  });
});
