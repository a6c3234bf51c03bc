// Puts measurements into a page in the place of <Performance suite="…" />: a
// drawing of each case, and a table of the same numbers. <Performance /> says
// what they were made with. The browser needs no data and no program for them.
import type {
  BenchResults,
  Case,
  Judged,
  Measured,
  SuiteResult,
} from '../../../bench/src/results.ts';
import { markdownOf } from '../drawings/remark-drawings.ts';
import { paragraph, text } from '../markdown-nodes.ts';
import {
  type MarkdownNode,
  replaceNodes,
} from '../source-code/remark-source.ts';
import { drawBars } from './bars.ts';
import { drawCurves } from './curves.ts';
import { readBench } from './performance.ts';
import { type Words, wordsOf } from './words.ts';

/** The server that all others are compared with, and our gateway, however it was
 * started. */
const OURS = /^(typescript$|transcoder\b)/;

/** Above this share of a processor the numbers carry a warning. */
const QUIET = 0.05;

/** A remark plug-in. `workspace` is the root of the repository. */
export function remarkPerformance(options: {
  workspace: string;
  locale: string;
}) {
  return (tree: MarkdownNode): void => {
    replaceNodes(tree, (node) => {
      if (node.name !== 'Performance') return node;
      const bench = readBench(options.workspace);
      const words = wordsOf(options.locale);
      const name = node.attributes?.find((each) => each.name === 'suite');
      if (!name) return paragraph(setting(bench, words));
      const suite = bench?.suites[name.value ?? ''];
      return suite
        ? show(suite, `${name.value}`, words)
        : paragraph(words.notRun);
    });
  };
}

function setting(bench: BenchResults | undefined, words: Words): string {
  if (!bench) return words.notRun;
  const versions = Object.values(bench.versions)
    .flatMap((each) => Object.entries(each))
    .map(([name, version]) => `${name} ${version}`);
  return words.setting({ ...bench.machine, versions: versions.join(', ') });
}

function show(suite: SuiteResult, name: string, words: Words): MarkdownNode[] {
  return [
    ...suite.cases.flatMap((each, index) => [
      {
        type: 'heading',
        depth: 3,
        children: [text(words.caseName(each.name))],
      },
      draw(each, suite.unit, `${name}-${index}`, words),
      table(valueRows(each, words.unit(suite.unit), words)),
      ...(each.measured[0]?.also ? [table(alsoRows(each, words))] : []),
      ...(each.ratios.length > 0 ? [table(ratioRows(each, words))] : []),
    ]),
    ...notes(suite, words).map(paragraph),
  ];
}

function notes(suite: SuiteResult, words: Words): string[] {
  const { commit, conditions, generated, quick, disturbance } = suite;
  const busy = Math.round(disturbance * 100);
  return [
    words.measured({ day: generated.slice(0, 10), commit, conditions }),
    ...(quick ? [words.sketch] : []),
    ...(disturbance > QUIET ? [words.disturbed(busy)] : []),
    ...suite.skipped.map(words.leftOut),
  ];
}

// Several numbers of features are curves, all else is bars.
function draw(
  { name, measured }: Case,
  unit: SuiteResult['unit'],
  id: string,
  words: Words,
): MarkdownNode {
  const title = words.caseName(name);
  const description = words.drawing(title, words.unit(unit));
  if (unit === 'µs' && measured.some(({ features }) => features)) {
    const servers = [...new Set(measured.map(({ server }) => server))];
    const curves = servers.map((label) => ({
      label,
      points: measured.flatMap(({ server, features, median }) =>
        server === label && features ? [{ features, median }] : [],
      ),
    }));
    const texts = { title, description, unit, axis: words.axis };
    return markdownOf(drawCurves(curves, id, texts));
  }
  const bars = measured.map((each) => ({
    ...{ median: each.median, min: each.min, max: each.max },
    label: labelOf(each, words),
    ours: OURS.test(each.server),
  }));
  return markdownOf(drawBars(bars, words.unit(unit), description));
}

function labelOf({ server, features }: Measured, words: Words): string {
  const name = words.server(server);
  return features === undefined ? name : words.features(name, features);
}

function valueRows(
  { measured, areParts }: Case,
  unit: string,
  words: Words,
): string[][] {
  const { server, part, time, median, range, expected } = words.columns;
  if (areParts) {
    const rows = measured.map((each) => [
      labelOf(each, words),
      `${each.median} ${unit}`,
    ]);
    return [[part, time], ...rows];
  }
  const judged = measured.some((each) => each.verdict);
  const extra = (value: string) => (judged ? [value] : []);
  return [
    [server, median, range, ...extra(expected)],
    ...measured.map((each) => [
      labelOf(each, words),
      `${each.median} ${unit}`,
      `${each.min}–${each.max} ${unit}`,
      ...extra(verdictOf(each, words)),
    ]),
  ];
}

// What else was measured of the same servers: a column for each.
function alsoRows({ measured }: Case, words: Words): string[][] {
  const [first] = measured;
  return [
    [
      words.columns.server,
      ...(first?.also ?? []).map(({ name }) => words.also[name]),
    ],
    ...measured.map(({ also = [], ...each }) => [
      labelOf(each, words),
      ...also.map(({ median, unit }) => `${median} ${words.unit(unit)}`),
    ]),
  ];
}

function ratioRows({ ratios }: Case, words: Words): string[][] {
  const { ratio, median, range, expected } = words.columns;
  return [
    [ratio, median, range, expected],
    ...ratios.map((each) => [
      words.ratio(words.server(each.over), words.server(each.under)),
      `${each.median} ×`,
      `${each.min}–${each.max} ×`,
      words.remarks([
        verdictOf(each, words),
        each.loser === undefined ? '' : words.loses(words.server(each.loser)),
      ]),
    ]),
  ];
}

function verdictOf({ verdict, expected }: Judged, words: Words): string {
  if (!verdict || !expected) return '';
  return words.expected(words.verdicts[verdict], expected);
}

function table(rows: string[][]): MarkdownNode {
  const cell = (value: string) => ({
    type: 'tableCell',
    children: [text(value)],
  });
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map(cell),
    })),
  };
}
