// The same questions to servers with more and more features: a server that
// searches instead of looking up shows as a curve that rises.
import type { Program } from '../../../interop/src/workspace.ts';
import { drawAreas, pick, randomNumbers } from '../areas.ts';
import { compareSizes, type Topic } from '../compare-sizes.ts';
import { type Case, measured, ratio } from '../results.ts';
import {
  getFeature,
  guides,
  listFeatures,
  madeFeatures,
} from '../route-guide.ts';
import { type Bench, type Suite, takesPart } from '../suite.ts';
import { labelOf } from '../table.ts';

const SIZES = [100, 10_000, 100_000, 1_000_000];
const QUICK_SIZES = [100, 100_000];

/** Different questions, so that no answer waits in the processor's cache. */
const PLACES = 1_000;
const AREAS = 64;
const HITS = 10;

export const suite: Suite = {
  title: 'routeguide.RouteGuide with 100 to 1,000,000 features',
  unit: 'µs',
  // What counts is how a server compares with itself.
  seconds: 2,
  rounds: 4,
  async run(bench: Bench) {
    const topics = bench.quick
      ? topicsFor(QUICK_SIZES).slice(0, 1)
      : topicsFor(SIZES);
    const cases = topics.map(({ name }) => emptyCase(name));
    for (const program of guides().filter(isUsual)) {
      if (!takesPart(bench, program)) continue;
      const found = await compareSizes(bench, program, topics);
      for (const [index, each] of cases.entries()) {
        addValues(each, program.name, found[index] ?? new Map());
      }
    }
    return cases;
  },
};

// One server for each language: its variants look features up alike.
const isUsual = ({ name, language }: Program) => name === language;

const emptyCase = (name: string): Case => ({ name, measured: [], ratios: [] });

function topicsFor(sizes: number[]): Topic[] {
  const places: Topic = { name: 'GetFeature', questions: [] };
  const areas: Topic = { name: `ListFeatures, ${HITS} hits`, questions: [] };
  for (const features of sizes) {
    const all = madeFeatures(features);
    const random = randomNumbers();
    places.questions.push({
      features,
      questions: pick(all, PLACES, random).map(getFeature),
    });
    areas.questions.push({
      features,
      questions: drawAreas(all, HITS, AREAS, random).map(({ area, hits }) =>
        listFeatures(area, hits),
      ),
    });
  }
  return [places, areas];
}

function addValues(
  to: Case,
  server: string,
  values: Map<string, number[]>,
): void {
  for (const [size, each] of values) {
    to.measured.push(measured({ server, features: Number(size) }, each));
  }
  const sizes = [...values];
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (!least || !most) return;
  const label = ([size, each]: [string, number[]]): [string, number[]] => [
    labelOf({ server, features: Number(size) }),
    each,
  ];
  to.ratios.push(ratio(label(most), label(least), { most: 2 }));
}
