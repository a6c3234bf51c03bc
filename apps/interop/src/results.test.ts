// The reports say of every cell what became of it, and why.
import { expect, test } from '@jest/globals';
import { junit, markdown } from './reports.ts';
import { cellOf, type TestResult } from './results.ts';

const testOf = (title: string, status: string, ...failureMessages: string[]) =>
  ({
    ancestorTitles: ['probe echo', 'python', 'typescript'],
    title,
    status,
    duration: 12.4,
    failureMessages,
  }) satisfies TestResult;

const tests = {
  pass: testOf('returns "<text>"', 'passed'),
  fail: testOf(
    'returns text',
    'failed',
    'Error: \u001b[31mThe server\u001b[39m\nat x',
  ),
  skip: testOf('is greeted [skip: needs a container]', 'pending'),
  xfail: testOf(
    'returns two [known: they are joined: one: https://x/1]',
    'passed',
  ),
  mended: testOf(
    'returns two [known: they are joined: https://x/1]',
    'failed',
    'Failing test passed',
  ),
};

test('reads suite, server, client, case and time from a test', () => {
  expect(cellOf(tests.pass)).toEqual({
    suite: 'probe echo',
    server: 'python',
    client: 'typescript',
    transport: 'plaintext',
    case: 'returns "<text>"',
    outcome: 'pass',
    ms: 12,
  });
});

test('reads the transport from the title of the suite', () => {
  const [, ...pair] = tests.pass.ancestorTitles;
  const ancestorTitles = ['probe echo [mutual-tls]', ...pair];
  expect(cellOf({ ...tests.pass, ancestorTitles })).toMatchObject({
    suite: 'probe echo',
    transport: 'mutual-tls',
  });
});

test('takes the time that a client needed, where it is known', () => {
  const times = { 'probe echo / python / typescript / returns "<text>"': 3 };
  expect(cellOf(tests.pass, times).ms).toBe(3);
});

test.each([
  ['fail', { outcome: 'fail', reason: 'Error: The server' }],
  ['skip', { outcome: 'skip', reason: 'needs a container' }],
  [
    'xfail',
    {
      outcome: 'xfail',
      reason: 'they are joined: one',
      link: 'https://x/1',
      case: 'returns two',
    },
  ],
  ['mended', { outcome: 'fail', case: 'returns two' }],
] as const)('gives the outcome of a test that is a %s', (name, expected) => {
  expect(cellOf(tests[name])).toMatchObject(expected);
});

test('writes JUnit with counts, and nothing that XML cannot hold', () => {
  const xml = junit([tests.pass, tests.fail, tests.skip]);
  expect(xml).toContain('tests="3" failures="1" skipped="1"');
  expect(xml).toContain('name="returns &quot;&lt;text&gt;&quot;"');
  expect(xml).not.toContain('\u001b');
});

test('writes a table for a suite and transport, and each reason once', () => {
  const open = Object.values(tests).map((test) => cellOf(test));
  const cells = [...open, { ...cellOf(tests.pass), transport: 'tls' as const }];
  const text = markdown({ commit: 'c', generated: 'g', versions: {}, cells });
  expect(text).toContain('## probe echo\n');
  expect(text).toContain('## probe echo [tls]\n');
  expect(text).toContain('| server ↓ client → | typescript |');
  expect(text).toContain('| python | 1/1 |');
  expect(text).toContain('| python | 1/5, 2 ✗, 1 s, 1 x |');
  expect(text).toContain('- skip: needs a container (1)');
});
