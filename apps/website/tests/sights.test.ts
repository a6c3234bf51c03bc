// What the page on data types shows of docs/data/values.json.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Row, remarkSights } from '../plugins/sights/remark-sights.ts';
import type { MarkdownNode } from '../plugins/source-code/remark-source.ts';

const kept = (sees: string) => ({ sees, sends: 'kept' }) as const;
const rows: Row[] = [
  {
    ...{ group: 'numbers', reads: 'a', text: 'a: 1', wire: '0801' },
    seen: { Go: kept('1'), Java: kept('1'), Python: kept("'1'") },
  },
  {
    ...{ group: 'numbers', reads: 'b', text: '', wire: '' },
    seen: { Go: { sees: 'refused', sends: 'refused' } },
  },
];

test.each([
  [
    'en',
    ['Seen by', 'as', 'Sent on'],
    ['Go, Java', '1', 'the same', 'Python', "'1'", 'the same'],
    ['No bytes', '; what is read is b'],
    ['Go', 'refused: the message cannot be decoded', 'nothing'],
  ],
  [
    'zh-Hans',
    ['谁来读', '读到', '再发出去'],
    ['Go、Java', '1', '不变', 'Python', "'1'", '不变'],
    ['没有字节', '；读的是 b'],
    ['Go', '拒绝：这条消息无法解码', '没有'],
  ],
])(
  'those who see the same share a line (%s)',
  (locale, head, seen, empty, refused) => {
    expect(texts(render('numbers', locale))).toEqual([
      ...head,
      ...['a: 1', '08 01', ...seen],
      ...[...empty, ...refused],
    ]);
  },
);

test('a group that nobody recorded is refused with those that there are', () => {
  expect(() => render('number', 'en')).toThrow('one of the groups numbers.');
});

function render(group: string, locale: string): MarkdownNode {
  const workspace = mkdtempSync(join(tmpdir(), 'website-'));
  mkdirSync(join(workspace, 'docs/data'), { recursive: true });
  writeFileSync(join(workspace, 'docs/data/values.json'), JSON.stringify(rows));
  const sights: MarkdownNode = {
    ...{ type: 'mdxJsxFlowElement', name: 'Sights' },
    attributes: [{ type: 'mdxJsxAttribute', name: 'group', value: group }],
  };
  const tree: MarkdownNode = { type: 'root', children: [sights] };
  remarkSights({ workspace, locale })(tree);
  return tree;
}

function texts({ value, children = [] }: MarkdownNode): string[] {
  return value === undefined ? children.flatMap(texts) : [value];
}
