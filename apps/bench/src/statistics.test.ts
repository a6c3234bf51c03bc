// Medians, ratios and the order of rounds, on values that anyone can check.
import { expect, test } from '@jest/globals';
import { inOrder, ratios, spread } from './statistics.ts';

test.each([
  [[7], { median: 7, min: 7, max: 7 }],
  [[9, 1, 5], { median: 5, min: 1, max: 9 }],
  [[4, 1, 10, 2], { median: 3, min: 1, max: 10 }],
])('the spread of %j has the middle and both ends', (values, expected) => {
  expect(spread(values)).toEqual(expected);
});

test.each([[[]], [[1, Number.NaN]]])('%j has no spread', (values) => {
  expect(() => spread(values)).toThrow('No median');
});

test('ratios pair the values of one round before the median is taken', () => {
  // The second round ran at half the speed. The ratio does not show it.
  expect(ratios([30, 60, 33], [10, 20, 10])).toEqual({
    median: 3,
    min: 3,
    max: 3.3,
  });
});

test('values that do not pair have no ratios', () => {
  expect(() => ratios([1, 2], [1])).toThrow('2 values do not pair with 1');
});

test('two rounds of A and B are A B B A', () => {
  const rounds = [0, 1].flatMap((round) => inOrder(round, ['A', 'B']));
  expect(rounds.join(' ')).toBe('A B B A');
});
