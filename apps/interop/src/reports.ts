// The matrix as JUnit XML, for build servers, and as Markdown, for people.
import { type CellResult, plain, type TestResult } from './results.ts';
import { titleOf } from './transport.ts';

export interface Matrix {
  commit: string;
  generated: string;
  versions: Record<string, Record<string, string>>;
  cells: CellResult[];
}

/** Writes tests as JUnit XML. */
export function junit(tests: TestResult[]): string {
  const count = (...statuses: string[]) =>
    tests.filter(({ status }) => statuses.includes(status)).length;
  const skipped = tests.length - count('passed', 'failed');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="interop" tests="${tests.length}" ` +
      `failures="${count('failed')}" skipped="${skipped}">`,
    ...tests.map(testcase),
    '</testsuite>\n',
  ].join('\n');
}

function testcase(test: TestResult): string {
  const seconds = (test.duration ?? 0) / 1_000;
  const attributes =
    `classname="${xmlText(test.ancestorTitles.join(' / '))}" ` +
    `name="${xmlText(test.title)}" time="${seconds}"`;
  const message = xmlText(plain(test.failureMessages.join('\n')));
  const body =
    test.status === 'failed'
      ? `<failure>${message}</failure>`
      : test.status === 'passed'
        ? ''
        : '<skipped/>';
  return `  <testcase ${attributes}>${body}</testcase>`;
}

function xmlText(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return (
    text
      .replace(/[&<>"]/g, (sign) => names[sign] ?? '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd')
  );
}

/** Writes a table for each suite and transport: servers down, clients across. */
export function markdown({
  commit,
  generated,
  versions,
  cells,
}: Matrix): string {
  const titled = Map.groupBy(cells, ({ suite, transport }) =>
    titleOf(suite, transport),
  );
  const said = Object.entries(versions).map(
    ([language, all]) =>
      `- ${language}: ${Object.entries(all)
        .map((each) => each.join(' '))
        .join(', ')}`,
  );
  return [
    '# Interop matrix',
    `Commit ${commit}, ${generated}. Passed of all; ✗ failed, s skipped, x known defects.`,
    said.join('\n'),
    ...[...titled].map(([title, own]) => table(title, own)),
    notes(cells),
  ].join('\n\n');
}

function table(title: string, cells: CellResult[]): string {
  const servers = [...new Set(cells.map(({ server }) => server))];
  const clients = [...new Set(cells.map(({ client }) => client))];
  const row = (parts: string[]) => `| ${parts.join(' | ')} |`;
  return [
    `## ${title}\n`,
    row(['server ↓ client →', ...clients]),
    row(['---', ...clients.map(() => '---')]),
    ...servers.map((server) => {
      const own = cells.filter((cell) => cell.server === server);
      const ofClient = (client: string) =>
        own.filter((cell) => cell.client === client);
      return row([server, ...clients.map((each) => sum(ofClient(each)))]);
    }),
  ].join('\n');
}

function sum(cells: CellResult[]): string {
  const count = (outcome: CellResult['outcome']) =>
    cells.filter((cell) => cell.outcome === outcome).length;
  const marks: [number, string][] = [
    [count('fail'), '✗'],
    [count('skip'), 's'],
    [count('xfail'), 'x'],
  ];
  const rest = marks.flatMap(([number, mark]) =>
    number > 0 ? [`${number} ${mark}`] : [],
  );
  if (cells.length === 0) return '';
  return [`${count('pass')}/${cells.length}`, ...rest].join(', ');
}

// Each reason once, with how many cells it concerns.
function notes(cells: CellResult[]): string {
  const reasons = new Map<string, number>();
  for (const { outcome, reason, link } of cells) {
    if (outcome === 'pass') continue;
    const line = [outcome, reason, link].filter(Boolean).join(': ');
    reasons.set(line, (reasons.get(line) ?? 0) + 1);
  }
  const lines = [...reasons].map(([line, count]) => `- ${line} (${count})`);
  return `${lines.join('\n')}\n`;
}
