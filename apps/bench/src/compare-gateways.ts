// Gateways against each other, under one load and in front of one server.
import type { Gateway } from './gateways.ts';
import { askHttp, type HttpQuestion } from './http-question.ts';
import { launch } from './launch.ts';
import { cpuOfTree, memoryOfTree, settled } from './process-tree.ts';
import {
  type Also,
  also,
  type Case,
  type Expectation,
  measured,
  ratio,
} from './results.ts';
import { inRounds } from './rounds.ts';
import { type Bench, profileFlags } from './suite.ts';
import { type HttpLoad, runWrk, type WrkRun } from './wrk.ts';

const MIB = 2 ** 20;

const WARM_CONNECTIONS = 64;
/** So many answers warm up as well as a second does: only then is code compiled. */
const WARM_RATE = 10_000;
/** Answers on each connection, beside which the one that is cut at the end of a
 * load counts little. */
const LEAST_EACH = 20;
const TRIES = 3;

/** A load for all of them, and what is expected of two of them. */
export interface Race {
  name: string;
  question: HttpQuestion;
  connections: number;
  /** The address of the gRPC server. */
  behind: string;
  duels: Duel[];
}

/** Ours by name, the one it is divided by, and what the ratio has to be. */
export interface Duel {
  ours: string;
  theirs: string;
  expected?: Expectation;
}

/** What one measurement of a gateway found. */
export interface Cost {
  /** Of the process, in microseconds for each request. */
  cpu: number;
  /** In milliseconds: 99 of 100 answers took no longer. */
  p99: number;
  /** Of the process after the load, in MiB. */
  memory: number;
}

/** Measures all gateways in turn, each measurement with a process of its own. */
export async function compareGateways(
  bench: Bench,
  gateways: Gateway[],
  race: Race,
): Promise<Case> {
  const costs = new Map(gateways.map(({ name }) => [name, [] as Cost[]]));
  const contestants = gateways.map((gateway) => ({
    name: gateway.name,
    async measure() {
      const flags = profileFlags(bench, `${race.name} ${gateway.name}`);
      const cost = await measureGateway(bench, gateway, race, flags);
      costs.get(gateway.name)?.push(cost);
      return cost.cpu;
    },
  }));
  const { rounds } = bench.conditions;
  const values = await inRounds(contestants, rounds, (round, name, value) =>
    bench.say(
      `${race.name}, round ${round + 1} of ${rounds}: ${name} ${value.toPrecision(3)} µs`,
    ),
  );
  const duels = race.duels.flatMap(({ ours, theirs, expected }) => {
    const [over, under] = [values.get(ours), values.get(theirs)];
    if (!over || !under) return [];
    return [ratio([ours, over], [theirs, under], expected, ours)];
  });
  return {
    name: race.name,
    measured: [...values].map(([server, each]) =>
      measured({ server, also: others(costs.get(server) ?? []) }, each),
    ),
    ratios: duels,
  };
}

function others(costs: Cost[]): Also[] {
  const of = (key: keyof Cost) => costs.map((each) => each[key]);
  return [also('p99', 'ms', of('p99')), also('memory', 'MiB', of('memory'))];
}

/** Measures one gateway once, in a process of its own.
 * @param nodeFlags flags of Node, for one in TypeScript */
export async function measureGateway(
  { pinning, conditions }: Bench,
  gateway: Gateway,
  { question, connections, behind }: Race,
  nodeFlags: string[],
): Promise<Cost> {
  const command = gateway.command(question, behind, nodeFlags);
  await using running = await launch(command, pinning.server);
  const { address, pid } = running;
  const answer = await askHttp(address, question);
  const load = { address, question, answer, connections, cpu: pinning.load };
  const busy = { ...load, connections: WARM_CONNECTIONS };
  const { warmUpSeconds, seconds } = conditions;
  await runUntil(busy, warmUpSeconds, warmUpSeconds * WARM_RATE);
  await settled(pid);
  const before = cpuOfTree(pid);
  const enough = connections * LEAST_EACH;
  const { answers, p99 } = await runUntil(load, seconds, enough);
  await settled(pid);
  const cpu = (cpuOfTree(pid) - before) / answers;
  return { cpu, p99, memory: memoryOfTree(pid) / MIB };
}

// On a busy machine a run may bring few answers or none: then follow longer ones.
async function runUntil(
  load: HttpLoad,
  seconds: number,
  enough: number,
): Promise<WrkRun> {
  let run = await runWrk(load, seconds);
  let { answers } = run;
  for (let tries = 1; tries < TRIES && answers < enough; tries++) {
    run = await runWrk(load, Math.ceil(seconds) * 2 ** tries);
    answers += run.answers;
  }
  if (answers > 0) return { ...run, answers };
  throw new Error(`${load.address} answers nothing in ${TRIES} runs.`);
}
