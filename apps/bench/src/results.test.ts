// Verdicts, and the table of a run. A loss must read as one.
import { expect, test } from '@jest/globals';
import { measured, ratio, type SuiteResult } from './results.ts';
import { suiteTable } from './table.ts';

test.each([
  [5, { least: 3.5, goal: 4.5 }, 'goal reached'],
  [4, { least: 3.5, goal: 4.5 }, 'as expected'],
  [3, { least: 3.5, goal: 4.5 }, 'missed'],
  [2, { most: 2 }, 'as expected'],
  [2.1, { most: 2 }, 'missed'],
  [1, { most: 1.6, goal: 1 }, 'goal reached'],
  [1.5, { most: 1.6, goal: 1 }, 'as expected'],
  [1.7, { most: 1.6, goal: 1 }, 'missed'],
])('a ratio of %d, expected %j, is: %s', (over, expected, verdict) => {
  const found = ratio(['a', [over]], ['b', [1]], expected);
  expect(found).toMatchObject({ median: over, verdict });
});

test('who needs less wins, unless it is the same server, started otherwise', () => {
  const against = (over: string) => ratio([over, [1]], ['typescript', [2]]);
  expect(against('go').loser).toBe('typescript');
  expect(against('go, 100 features').loser).toBe('typescript');
  expect(against('typescript, --flag').loser).toBeUndefined();
});

test('where ours is the one above, it loses as soon as it needs more', () => {
  const against = (needs: number) =>
    ratio(['ours', [needs]], ['go', [2]], undefined, 'ours').loser;
  expect(against(3)).toBe('ours');
  expect(against(1)).toBeUndefined();
});

test('the table names the verdicts, who loses, and who was left out', () => {
  const [ours, python, go] = [
    [30, 31],
    [90, 93],
    [10, 10],
  ];
  const suite: SuiteResult = {
    ...{ commit: '0123456789', generated: '', quick: true, disturbance: 0 },
    conditions: { warmUpSeconds: 1, seconds: 5, rounds: 2 },
    unit: 'µs',
    cases: [
      {
        name: '4×32',
        measured: [
          measured({ server: 'typescript' }, ours),
          measured({ server: 'typescript', features: 1_000 }, ours),
        ],
        ratios: [
          ratio(['python', python], ['typescript', ours], { least: 3.5 }),
          ratio(['go', go], ['typescript', ours]),
        ],
      },
      {
        ...{ name: 'parts of ours', areParts: true, ratios: [] },
        measured: [measured({ server: 'JSON' }, [8])],
      },
    ],
    skipped: ['java: not here'],
  };
  expect(suiteTable('unary', suite).split('\n')).toEqual([
    'unary: µs, median of 2 rounds of 5 s (least to greatest), a quick sketch',
    '  4×32',
    '    typescript                  30.5 µs  (30 to 31)',
    '    typescript, 1,000 features  30.5 µs  (30 to 31)',
    '    python ÷ typescript         3 ×      (3 to 3)          missed: at least 3.5',
    '    go ÷ typescript             0.328 ×  (0.323 to 0.333)  typescript loses',
    '  parts of ours',
    '    JSON  8 µs',
    '  left out: java: not here',
  ]);
});
