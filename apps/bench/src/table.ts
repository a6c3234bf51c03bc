// The results as text, for the terminal. A loss reads as a loss.
import type { Case, Measured, Ratio, SuiteResult } from './results.ts';

/** A table of every case of a suite: each contestant, then each ratio. */
export function suiteTable(name: string, suite: SuiteResult): string {
  const { rounds, seconds } = suite.conditions;
  const head =
    `${name}: ${suite.unit}, median of ${rounds} rounds of ${seconds} s ` +
    `(least to greatest)${suite.quick ? ', a quick sketch' : ''}`;
  const cases = suite.cases.map((each) => caseTable(each, suite.unit));
  const skipped = suite.skipped.map((who) => `  left out: ${who}`);
  return [head, ...cases, ...skipped].join('\n');
}

function caseTable({ name, measured, ratios }: Case, unit: string): string {
  const rows = [
    ...measured.map((each) => [
      labelOf(each),
      `${each.median} ${unit}`,
      `(${each.min} to ${each.max})`,
      '',
    ]),
    ...ratios.map((each) => [
      `${each.over} ÷ ${each.under}`,
      `${each.median} ×`,
      `(${each.min} to ${each.max})`,
      remark(each),
    ]),
  ];
  return [`  ${name}`, ...align(rows).map((row) => `    ${row}`)].join('\n');
}

/** How a contestant is called: its server, and how much it holds. */
export function labelOf({ server, features }: Measured): string {
  return features === undefined
    ? server
    : `${server}, ${features.toLocaleString('en')} features`;
}

/** What to say of a ratio: what was expected of it, or who loses. */
export function remark({ median, under, expected, verdict }: Ratio): string {
  if (expected && verdict) {
    const bounds =
      'most' in expected
        ? `at most ${expected.most}`
        : `at least ${expected.least}${expected.goal ? `, goal ${expected.goal}` : ''}`;
    return `${verdict}: ${bounds}`;
  }
  return median < 1 ? `${under} loses` : '';
}

function align(rows: string[][]): string[] {
  const width = (column: number) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join('  ')
      .trimEnd(),
  );
}
