// The form of .results/bench.json, which the page about performance draws.
import { ratios, type Spread, spread } from './statistics.ts';

/** All that was measured on this checkout, suite by suite. */
export interface BenchResults {
  machine: { cpu: string; cores: number; system: string };
  /** Of each language's runtime and libraries, and of the load generator. */
  versions: Record<string, Record<string, string>>;
  suites: Record<string, SuiteResult>;
}

/** What one run of a suite found. Suites may come from different runs. */
export interface SuiteResult {
  commit: string;
  /** When, as an ISO 8601 date. */
  generated: string;
  /** Whether it was a quick run, whose numbers are a sketch. */
  quick: boolean;
  conditions: Conditions;
  /** The greatest share of the machine that anything else took meanwhile. */
  disturbance: number;
  unit: Unit;
  cases: Case[];
  /** Who did not take part, with the reason. */
  skipped: string[];
}

/** Of calls per second more is better, of the others less. */
export type Unit = 'µs' | 'ms' | 'MiB' | 'calls/s' | '%';

/** How long and how often a suite measures. */
export interface Conditions {
  warmUpSeconds: number;
  /** The least length of one measurement. */
  seconds: number;
  /** How often each contestant is measured, in the order A B B A. */
  rounds: number;
}

/** Contestants that were measured in turn, so that they can be compared. */
export interface Case {
  name: string;
  /** Whether these are the parts of one contestant's work, not contestants. */
  areParts?: true;
  measured: Measured[];
  ratios: Ratio[];
}

/** One contestant: a server, for lookups one with some number of features. */
export interface Measured extends Judged {
  server: string;
  features?: number;
  /** A value for each round. */
  values: number[];
  /** What else was measured at the same time, the same for all of a case. */
  also?: Also[];
}

/** The median of a second measure. */
export interface Also {
  name: AlsoName;
  median: number;
  unit: Unit;
}
export type AlsoName =
  | 'CPU per call'
  | 'p99'
  | 'memory'
  | 'connections'
  | 'calls';

/** How often one contestant's value holds another's. */
export interface Ratio extends Judged {
  over: string;
  under: string;
  /** Ours, where the other server needs less than it does. */
  loser?: string;
}

/** A spread, and whether its median is what was expected. */
export interface Judged extends Spread {
  expected?: Expectation;
  verdict?: Verdict;
}

/** What a median has to be: at least, or at most; and what was hoped for. */
export type Expectation =
  | { least: number; goal?: number }
  | { most: number; goal?: number };
export type Verdict = 'goal reached' | 'as expected' | 'missed';

/** Makes the entry of a contestant from its values. */
export function measured(
  of: Pick<Measured, 'server' | 'features' | 'also'>,
  values: number[],
  expected?: Expectation,
): Measured {
  const found = judged(spread(values), expected);
  return { ...of, ...found, values: values.map(round) };
}

/** Makes a second measure from its values. */
export function also(name: AlsoName, unit: Unit, values: number[]): Also {
  return { name, unit, median: round(spread(values).median) };
}

/** Makes the entry of a ratio.
 * @param ours that of the two which can lose */
export function ratio(
  [over, overValues]: [name: string, values: number[]],
  [under, underValues]: [name: string, values: number[]],
  expected?: Expectation,
  ours: string = under,
): Ratio {
  const found = judged(ratios(overValues, underValues), expected);
  // What follows the name of a server says how it was started.
  const server = (name: string) => name.split(',')[0];
  const needsMore = ours === under ? found.median < 1 : found.median > 1;
  const loses = needsMore && server(over) !== server(under);
  return { over, under, ...found, ...(loses ? { loser: ours } : {}) };
}

function judged({ median, min, max }: Spread, expected?: Expectation): Judged {
  const found = { median: round(median), min: round(min), max: round(max) };
  if (!expected) return found;
  return { ...found, expected, verdict: judge(median, expected) };
}

function judge(median: number, expected: Expectation): Verdict {
  if ('most' in expected) {
    if (median > expected.most) return 'missed';
    const { goal = Number.NEGATIVE_INFINITY } = expected;
    return median > goal ? 'as expected' : 'goal reached';
  }
  if (median < expected.least) return 'missed';
  const { goal = Number.POSITIVE_INFINITY } = expected;
  return median < goal ? 'as expected' : 'goal reached';
}

// Three digits are more than the measurements can promise.
const round = (value: number) => Number(value.toPrecision(3));
