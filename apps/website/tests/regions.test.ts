// How the code of a lesson gets into a page, and what is refused.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkPages } from '../plugins/source-code/check-pages.ts';
import { cut } from '../plugins/source-code/regions.ts';
import { remarkSource } from '../plugins/source-code/remark-source.ts';

const CODE = 'packages/lessons/demo/src/service.ts';
const PAGE = 'docs/01-demo/01-demo.mdx';
const PAGE_ZH =
  'docs/i18n/zh-Hans/docusaurus-plugin-content-docs/current/01-demo/01-demo.mdx';
const fence = (meta: string, body = '') => `\`\`\`ts ${meta}\n${body}\`\`\`\n`;

describe('cut', () => {
  test('moves a region to the margin and takes the markers inside it out', () => {
    const { regions } = cut(
      [
        'if (true) {',
        '  // #region outer',
        '  call(() => {',
        '    // #region inner',
        '    answer();',
        '    // #endregion inner',
        '  });',
        '',
        '  // #endregion outer',
        '}',
      ].join('\n'),
    );
    expect(Object.fromEntries(regions)).toEqual({
      outer: 'call(() => {\n  answer();\n});',
      inner: 'answer();',
    });
  });

  test('gives the whole file without markers and the blank lines around them', () => {
    const { whole } = cut(
      'a = 1\n\n\n# #region b\nb = 2\n\n\n# #endregion b\n\n\nc = 3\n',
    );
    expect(whole).toBe('a = 1\n\n\nb = 2\n\n\nc = 3');
  });

  test.each([
    [
      'doubled',
      '// #region a\n// #endregion a\n// #region a',
      'line 3 opens region "a" a second time',
    ],
    [
      'unclosed',
      '\n// #region a\n',
      'region "a", opened in line 2, is not closed',
    ],
    [
      'unopened',
      '// #endregion a',
      'line 1 closes region "a", which is not open',
    ],
  ])('refuses a region that is %s', (_, text, message) => {
    expect(() => cut(text)).toThrow(message);
  });
});

describe('a workspace with one page', () => {
  let workspace = '';
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(workspace, file)), { recursive: true });
    writeFileSync(join(workspace, file), text);
  };

  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'website-'));
    write(CODE, '// #region greeter\ngreet();\n// #endregion greeter\n');
    write(PAGE, fence(`file=${CODE}#greeter`));
  });
  afterEach(() => rmSync(workspace, { recursive: true }));

  test('passes when every block is found and every region is shown', () => {
    expect(checkPages(workspace)).toEqual([CODE]);
  });

  test('counts what a page of the other language shows', () => {
    write(PAGE, 'No code here.');
    write(PAGE_ZH, `<Language>\n\n  ${fence(`file=${CODE}#greeter`, '  ')}`);
    expect(checkPages(workspace)).toEqual([CODE]);
  });

  test.each([
    [
      'a missing file',
      fence('file=packages/none.ts'),
      `${PAGE}: no file packages/none.ts. Correct the path in the page, which starts at the root of the repository; then npx nx build website`,
    ],
    [
      'a missing region',
      fence(`file=${CODE}#gret`),
      `${PAGE}: no region "gret" in ${CODE}; it has: greeter. Correct the name in the page, or add the region; then npx nx build website`,
    ],
    [
      'an unused region',
      fence(`file=${CODE}`),
      `${CODE}: no page shows region "greeter". Show it in a page, or take its two markers out; then npx nx build website`,
    ],
    [
      'typed code',
      fence('', 'greet();\n'),
      `${PAGE}: a ts block is typed in the page. Put the code into a file that runs`,
    ],
    [
      'a body beside a file',
      fence(`file=${CODE}#greeter`, 'greet();\n'),
      `${PAGE}: the block of ${CODE} has text in it. Empty it in the page`,
    ],
  ])('refuses %s', (_, page, message) => {
    write(PAGE, page);
    expect(() => checkPages(workspace)).toThrow(message);
  });

  test('names every problem at once', () => {
    write(PAGE, fence('file=none.ts') + fence(`file=${CODE}#gret`));
    expect(() => checkPages(workspace)).toThrow(/none\.ts[\s\S]*gret/);
  });

  test('names the file whose region is not closed', () => {
    write(CODE, '// #region greeter\n');
    expect(() => checkPages(workspace)).toThrow(
      `${CODE}: region "greeter", opened in line 1, is not closed. Correct the markers in the file; then npx nx build website`,
    );
  });

  test('leaves commands alone and fills a block under its file name', () => {
    const command = { type: 'code', lang: 'sh', meta: null, value: 'npm test' };
    const block = {
      ...{ type: 'code', lang: 'ts', value: '' },
      meta: `file=${CODE}#greeter`,
    };
    const tree = { type: 'root', children: [command, block] };
    remarkSource({ workspace })(tree, { path: join(workspace, PAGE) });
    expect(tree.children).toEqual([
      command,
      {
        ...{ type: 'mdxJsxFlowElement', name: 'Source' },
        attributes: [{ type: 'mdxJsxAttribute', name: 'file', value: CODE }],
        children: [{ type: 'code', lang: 'ts', meta: null, value: 'greet();' }],
      },
    ]);
  });
});
