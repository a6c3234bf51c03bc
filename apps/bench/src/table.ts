// The results as text, for the terminal. A loss reads as a loss.
import type { Case, Judged, Measured, SuiteResult } from './results.ts';

/** A table of every case of a suite: each contestant, then each ratio. */
export function suiteTable(name: string, suite: SuiteResult): string {
  const { rounds, seconds } = suite.conditions;
  const head =
    `${name}: ${suite.unit}, median of ${rounds} rounds` +
    `${seconds > 0 ? ` of ${seconds} s` : ''} (least to greatest)${suite.quick ? ', a quick sketch' : ''}`;
  const cases = suite.cases.map((each) => caseTable(each, suite.unit));
  const skipped = suite.skipped.map((who) => `  left out: ${who}`);
  return [head, ...cases, ...skipped].join('\n');
}

function caseTable(
  { name, measured, ratios, areParts }: Case,
  unit: string,
): string {
  const rows = [
    ...measured.map((each) => [
      labelOf(each),
      `${each.median} ${unit}`,
      areParts ? '' : `(${each.min} to ${each.max})`,
      (each.also ?? [])
        .map((also) => `${also.name} ${also.median} ${also.unit}`)
        .concat(remark(each))
        .filter((text) => text !== '')
        .join(', '),
    ]),
    ...ratios.map((each) => [
      `${each.over} ÷ ${each.under}`,
      `${each.median} ×`,
      `(${each.min} to ${each.max})`,
      [remark(each), each.loser && `${each.loser} loses`]
        .filter(Boolean)
        .join('; '),
    ]),
  ];
  return [`  ${name}`, ...align(rows).map((row) => `    ${row}`)].join('\n');
}

/** How a contestant is called: its server, and how much it holds. */
export function labelOf({
  server,
  features,
}: Pick<Measured, 'server' | 'features'>): string {
  return features === undefined
    ? server
    : `${server}, ${features.toLocaleString('en')} features`;
}

/** What was expected, and whether it came so; empty where nothing was. */
export function remark({ expected, verdict }: Judged): string {
  if (!expected || !verdict) return '';
  const goal = expected.goal ? `, goal ${expected.goal}` : '';
  const bound =
    'most' in expected
      ? `at most ${expected.most}`
      : `at least ${expected.least}`;
  return `${verdict}: ${bound}${goal}`;
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
