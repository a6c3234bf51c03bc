// The middle of some numbers, and their range.

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Median (of the upper two for an even count), least and greatest value. */
export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), min: at(0), max: at(1) };
}
