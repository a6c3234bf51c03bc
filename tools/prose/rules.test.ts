// The rules find what they are for, held against pages that are wrong.
import { expect, test } from '@jest/globals';
import {
  bannedWords,
  partings,
  tooLong,
  wrongHead,
  wrongSections,
} from './rules.ts';

const page = `---
title: A page
description: What it says.
---

## One {/* #one */}

\`\`\`ts file=a.ts#b
\`\`\`

[next](b.mdx)
`;

const part = (other: string) => partings(['a.mdx', page], ['zh/a.mdx', other]);

test('a page that is right has no problems', () => {
  expect(wrongHead('a.mdx', page)).toEqual([]);
  expect(bannedWords('a.mdx', page)).toEqual([]);
  expect(part(page.replace('One', '一'))).toEqual([]);
});

test('a missing description is named with what to add', () => {
  expect(wrongHead('a.mdx', page.replace(/description.*\n/, ''))).toEqual([
    'a.mdx: add "description: …" to the front matter.',
  ]);
});

test('a heading without an id is named with what to add', () => {
  expect(wrongHead('a.mdx', page.replace(' {/* #one */}', ''))).toEqual([
    'a.mdx: no id: ## One. End the heading with {/* #an-id */}.',
  ]);
});

test('a banned word is named with its line, and code may hold it', () => {
  expect(bannedWords('a.mdx', 'It is `easy`.\nIt is easy.')).toEqual([
    'a.mdx:2: "easy". Say it without the word.',
  ]);
});

test('another id, region or link in one language is found', () => {
  expect(part(page.replace('#one', '#two'))[0]).toMatch(/"## #two" should be/);
  expect(part(page.replace('a.ts#b', 'a.ts#c'))[0]).toMatch(/a\.ts#c/);
  expect(part(page.replace('b.mdx', 'c.mdx'))[0]).toMatch(/the link "c\.mdx"/);
});

test('a part that one language lacks is found', () => {
  expect(part(page.replace(/```[\s\S]*```\n/, ''))[0]).toMatch(
    /"nothing more"/,
  );
});

test('a lesson with other sections is named with those it should have', () => {
  expect(wrongSections('a.mdx', page, true)[0]).toMatch(
    /^a\.mdx has the sections one\. Make them what-you-will-build try-it/,
  );
  expect(wrongSections('a.mdx', page, false)[0]).toMatch(/ implement run what/);
});

test('a page is too long by its prose, not by its code', () => {
  const code = '\n```sh\na\n```\n'.repeat(100);
  const prose = 'A line.\n'.repeat(61);
  expect(tooLong('a.mdx', page + code)).toEqual([]);
  expect(tooLong('a.mdx', page + prose)).toEqual([
    'a.mdx has 62 lines of prose; 60 at most. Cut it.',
  ]);
});
