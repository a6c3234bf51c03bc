// What the interop page shows of the last run.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { remarkMatrix } from '../plugins/matrix/remark-matrix.ts';
import type { MarkdownNode } from '../plugins/source-code/remark-source.ts';

const cell = {
  ...{ suite: 'helloworld', server: 'typescript', client: 'python' },
  ...{ transport: 'plaintext', case: 'greets', ms: 3, outcome: 'pass' },
};

test.each([
  ['en', 'Not run on this checkout: npm test'],
  ['zh-Hans', '本机还没有运行过测试：npm test'],
])('says in %s that there was no run', (locale, sentence) => {
  const workspace = mkdtempSync(join(tmpdir(), 'website-'));
  expect(texts(render(workspace, locale))).toEqual([sentence]);
});

test('counts the outcomes of each pair in words, and lists every case', () => {
  const workspace = workspaceAfter([
    cell,
    { ...cell, outcome: 'fail', reason: 'no answer' },
    { ...cell, client: 'typescript', outcome: 'skip' },
  ]);
  expect(texts(render(workspace, 'en'))).toEqual([
    'Last run, of 2026-11-21: 1 passed, 1 failed, 1 skipped. Commit 0123456789; node 24.0.0.',
    // All suites together, then each.
    ...['Server \\ client', 'python', 'typescript'],
    ...['typescript', '1 passed, 1 failed', '1 skipped'],
    'helloworld',
    ...['Server \\ client', 'python', 'typescript'],
    ...['typescript', '1 passed, 1 failed', '1 skipped'],
    'All 3 cases',
    ...['Case', 'Server', 'Client', 'Transport', 'Outcome', 'Time'],
    ...['greets', 'typescript', 'python', 'plaintext', 'passed', '3 ms'],
    ...[
      'greets',
      'typescript',
      'python',
      'plaintext',
      'failed: no answer',
      '3 ms',
    ],
    ...['greets', 'typescript', 'typescript', 'plaintext', 'skipped', '3 ms'],
  ]);
});

test('counts in Chinese with the comma of Chinese', () => {
  const workspace = workspaceAfter([cell, { ...cell, outcome: 'fail' }]);
  expect(texts(render(workspace, 'zh-Hans'))).toContain('1 通过，1 失败');
});

test.each([
  ['en', ['helloworld', 'helloworld, over mutual TLS'], 'mutual TLS'],
  ['zh-Hans', ['helloworld', 'helloworld（双向 TLS）'], '双向 TLS'],
])('has a table for each transport, named in %s', (locale, titles, name) => {
  const encrypted = { ...cell, transport: 'mutual-tls' };
  const tree = render(workspaceAfter([cell, encrypted]), locale);
  const { children = [] } = tree;
  const headings = children.filter(({ type }) => type === 'heading');
  expect(headings.flatMap(texts)).toEqual(titles);
  expect(texts(tree)).toContain(name);
});

test('says in Chinese that a row is no server, or all in turn', () => {
  const servers = ['none', 'all in turn', 'go'];
  const workspace = workspaceAfter(
    servers.map((server) => ({ ...cell, server })),
  );
  const shown = texts(render(workspace, 'zh-Hans'));
  expect(shown).toEqual(
    expect.arrayContaining(['没有服务端', '依次经过全部', 'go']),
  );
  expect(shown).not.toContain('none');
});

function workspaceAfter(cells: object[]): string {
  const workspace = mkdtempSync(join(tmpdir(), 'website-'));
  mkdirSync(join(workspace, '.results'));
  writeFileSync(
    join(workspace, '.results/matrix.json'),
    JSON.stringify({
      commit: '0123456789abcdef',
      generated: '2026-11-21T00:00:00Z',
      versions: { typescript: { node: '24.0.0' } },
      cells,
    }),
  );
  return workspace;
}

function render(workspace: string, locale: string): MarkdownNode {
  const matrix = { type: 'mdxJsxFlowElement', name: 'Matrix' };
  const tree: MarkdownNode = { type: 'root', children: [matrix] };
  remarkMatrix({ workspace, locale })(tree);
  return tree;
}

function texts({ value, children = [] }: MarkdownNode): string[] {
  return value === undefined ? children.flatMap(texts) : [value];
}
