// The middle of some measurements, and the ratios of those made side by side.

/** The middle value of some, with the least and the greatest. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Median, least and greatest. Of an even count the median is the mean of the
 * two in the middle.
 * @throws Error if there is no value, or one is not a number */
export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined || values.some(Number.isNaN)) {
    throw new Error(`No median of these values: [${values.join(', ')}]`);
  }
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  const sum = middle.reduce((total, value) => total + value, 0);
  return { median: sum / middle.length, min, max };
}

/** The spread of a[i] / b[i]. What slows the whole machine for a while slows
 * both of a pair, so these ratios vary less than the values do.
 * @throws Error if the values do not pair */
export function ratios(a: number[], b: number[]): Spread {
  if (a.length !== b.length) {
    throw new Error(`${a.length} values do not pair with ${b.length}`);
  }
  return spread(a.map((value, i) => value / (b[i] ?? Number.NaN)));
}

/** The order of one round: there, and in the next round back. Two rounds of A
 * and B are A B B A, so a machine that grows slower favours neither. */
export function inOrder<T>(round: number, contestants: T[]): T[] {
  return round % 2 === 0 ? contestants : contestants.toReversed();
}
