// Servers of one lesson against each other, under one load.
import type { Program } from '../../interop/src/workspace.ts';
import { ask, type Question } from './answer.ts';
import { cpuPerCall } from './cpu-per-call.ts';
import type { Regime } from './h2load.ts';
import { repeatedLoad } from './repeated-load.ts';
import { type Case, type Expectation, measured, ratio } from './results.ts';
import { inRounds } from './rounds.ts';
import { startServer } from './server.ts';
import { type Bench, profileFlags, takesPart } from './suite.ts';

/** A server that takes part. */
export interface Rival {
  /** How tables call it. */
  name: string;
  program: Program;
  args?: string[];
  /** Flags of Node for a server in TypeScript. */
  nodeFlags?: string[];
}

/** A load for all of them, and what is expected of their ratios. */
export interface Comparison {
  name: string;
  question: Question;
  regime: Regime;
  /** The rival that all others are divided by. */
  ours: string;
  /** What a rival's value divided by ours has to be, by the rival's name. */
  expected: Record<string, Expectation>;
}

/** Measures all rivals. Each measurement has a server of its own, so that what
 * one process happens to be like does not colour all values of a contestant. */
export async function compareServers(
  bench: Bench,
  rivals: Rival[],
  comparison: Comparison,
): Promise<Case> {
  const { name, ours, expected } = comparison;
  const able = rivals.filter(({ program }) => takesPart(bench, program));
  const contestants = able.map((rival) => ({
    name: rival.name,
    measure: () => measureOnce(bench, rival, comparison),
  }));
  const { rounds } = bench.conditions;
  const values = await inRounds(contestants, rounds, (round, rival, value) =>
    bench.say(
      `${name}, round ${round + 1} of ${rounds}: ${rival} ${value.toPrecision(3)} µs`,
    ),
  );
  const own = values.get(ours) ?? [];
  const others = [...values].filter(([rival]) => rival !== ours);
  return {
    name,
    measured: [...values].map(([server, each]) => measured({ server }, each)),
    ratios: others.map((other) =>
      ratio(other, [ours, own], expected[other[0]]),
    ),
  };
}

async function measureOnce(
  bench: Bench,
  { name: rival, program, args, nodeFlags = [] }: Rival,
  { name, question, regime }: Comparison,
): Promise<number> {
  const { pinning, conditions } = bench;
  const profile = profileFlags(bench, `${name} ${rival}`);
  const flags = [...nodeFlags, ...profile];
  await using server = await startServer(program, pinning.server, args, flags);
  const { address, pid } = server;
  const answer = await ask(address, question);
  const repeated = { address, answer, regime, cpu: pinning.load };
  const perCall = await cpuPerCall(pid, repeatedLoad(repeated), conditions);
  return perCall / answer.messages;
}
