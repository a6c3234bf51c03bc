// Many calls at once on servers of one process, several, threads and event loops:
// what each is good for.
import { ask, type Question } from '../answer.ts';
import type { Rival } from '../compare-servers.ts';
import type { Regime } from '../h2load.ts';
import { chooseTwo } from '../machine.ts';
import { cpuOfTree, memoryOfTree, settled } from '../process-tree.ts';
import { repeatedLoad } from '../repeated-load.ts';
import { type Also, also, type Case, measured } from '../results.ts';
import { inRounds } from '../rounds.ts';
import { startServer } from '../server.ts';
import { spreadOf } from '../spread.ts';
import { type Bench, type Suite, takesPart } from '../suite.ts';
import { computing, waiting, workshops } from '../workshop.ts';

const MIB = 2 ** 20;

/** As many calls in flight as keep every server busy, on as many connections as
 * spread over several processes. */
const REGIME: Regime = { connections: 32, streams: 8 };
const IN_FLIGHT = REGIME.connections * REGIME.streams;

/** So many processors does a server get, and so many workers. */
const WORKERS = 2;

const MARGIN = 1.1;

export const suite: Suite = {
  title: 'concurrency.Workshop/Work: calls that wait, calls that compute',
  unit: 'calls/s',
  // Ten servers and two kinds of work: the rounds are few, or it takes hours.
  seconds: 3,
  rounds: 4,
  async run(bench: Bench) {
    return [
      await compare(bench, 'waiting', waiting),
      await compare(bench, 'computing', computing),
    ];
  },
};

async function compare(
  bench: Bench,
  name: string,
  question: Question,
): Promise<Case> {
  const able = workshops(WORKERS).filter(({ program }) =>
    takesPart(bench, program),
  );
  const found = new Map(able.map((rival) => [rival.name, [] as Found[]]));
  const contestants = able.map((rival) => ({
    name: rival.name,
    async measure() {
      const once = await measureOnce(bench, rival, question);
      found.get(rival.name)?.push(once);
      return once.callsPerSecond;
    },
  }));
  const { rounds } = bench.conditions;
  const values = await inRounds(contestants, rounds, (round, rival, value) =>
    bench.say(
      `${name}, round ${round + 1} of ${rounds}: ${rival} ${value.toFixed()} calls/s`,
    ),
  );
  const rows = [...values].map(([server, each]) =>
    measured({ server, also: others(found.get(server) ?? []) }, each),
  );
  return { name, measured: rows, ratios: [] };
}

/** What one measurement found. */
interface Found {
  callsPerSecond: number;
  /** Of the process tree, in microseconds. */
  cpuPerCall: number;
  /** In milliseconds: 99 of 100 calls took no longer. */
  p99: number;
  /** Of the process tree, in MiB. */
  memory: number;
  /** Shares of the busiest worker, in percent. */
  connections: number;
  calls: number;
}

function others(found: Found[]): Also[] {
  const of = (key: keyof Found) => found.map((each) => each[key]);
  return [
    also('CPU per call', 'µs', of('cpuPerCall')),
    also('p99', 'ms', of('p99')),
    also('memory', 'MiB', of('memory')),
    also('connections', '%', of('connections')),
    also('calls', '%', of('calls')),
  ];
}

async function measureOnce(
  { pinning, conditions: { warmUpSeconds, seconds } }: Bench,
  { program, args }: Rival,
  question: Question,
): Promise<Found> {
  await using server = await startServer(program, chooseTwo(pinning), args);
  const { address, pid } = server;
  let p99 = Number.NaN;
  const load = repeatedLoad({
    ...{ address, regime: REGIME, cpu: pinning.load },
    answer: await ask(address, question),
    hearP99: (ms) => {
      p99 = ms;
    },
  });
  // By number, not by time, in which the slowest server may answer nobody.
  let warm = await load.run({ requests: IN_FLIGHT });
  if (warm.seconds < warmUpSeconds) {
    const requests = Math.ceil((IN_FLIGHT / warm.seconds) * warmUpSeconds);
    warm = await load.run({ requests });
  }
  const rate = warm.succeeded / warm.seconds;
  // All connections stay full for most of the time, on the slowest server too.
  const requests = Math.max(rate * seconds * MARGIN, 2 * IN_FLIGHT);
  await settled(pid);
  const before = cpuOfTree(pid);
  const { succeeded, ...took } = await load.run({
    requests: Math.ceil(requests),
  });
  await settled(pid);
  const cpuPerCall = (cpuOfTree(pid) - before) / succeeded;
  const memory = memoryOfTree(pid) / MIB;
  const spread = await spreadOf(address, question, REGIME, seconds);
  const callsPerSecond = succeeded / took.seconds;
  return { callsPerSecond, cpuPerCall, p99, memory, ...spread };
}
