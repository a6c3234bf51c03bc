// Distances, to the metre and at the ends of what the formula and int32 hold.
import { expect, test } from '@jest/globals';
import { metresBetween, wholeMetres } from './distance.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const HALF_ROUND = Math.PI * 6_371_000;

test('a degree of the equator is 111,194.927 metres', () => {
  expect(metresBetween(at(0, 0), at(0, 10_000_000))).toBeCloseTo(111_194.927);
});

test.each([
  [at(900_000_000, 0), at(-900_000_000, 0)],
  [at(0, -1_800_000_000), at(0, 0)],
  [at(371_234_567, 121_234_567), at(-371_234_567, -1_678_765_433)],
])('opposite ends of the globe are half its round apart (%#)', (a, b) => {
  expect(metresBetween(a, b)).toBeCloseTo(HALF_ROUND, 0);
});

test('a place is no metre from itself', () => {
  expect(
    metresBetween(at(409_146_138, -746_188_906), at(409_146_138, -746_188_906)),
  ).toBe(0);
});

test('metres are cut and not rounded, and never more than an int32 holds', () => {
  expect(wholeMetres(1.999)).toBe(1);
  expect(wholeMetres(3e9)).toBe(2_147_483_647);
});
