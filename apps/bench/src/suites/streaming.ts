// Thousands of small messages in one answer: what a message costs by itself.
import { compareServers, type Rival } from '../compare-servers.ts';
import { nameOf } from '../h2load.ts';
import { guides, listAll, withFeatures } from '../route-guide.ts';
import type { Bench, Suite } from '../suite.ts';

/** Messages of one answer: many, so that the call itself hardly counts. */
const MESSAGES = 2_000;

// One reader, and four that the server serves in turn.
const REGIMES = [
  { connections: 1, streams: 1 },
  { connections: 4, streams: 1 },
];

const expected = { python: { least: 20, goal: 25 } };

const plain = {
  name: 'typescript, no early acknowledgement',
  program: {
    name: 'typescript',
    language: 'typescript',
    project: 'apps/bench',
    file: 'apps/bench/src/plain-guide-server.ts',
  },
} as const;

export const suite: Suite = {
  title: `routeguide.RouteGuide/ListFeatures: ${MESSAGES} messages a call`,
  unit: 'µs',
  async run(bench: Bench) {
    const served = guides()
      .filter(({ name }) => !name.endsWith('-static'))
      .map((program) => ({ name: program.name, program }));
    const rivals: Rival[] = [...served, plain].map((rival) => ({
      ...rival,
      args: withFeatures(MESSAGES),
    }));
    const question = listAll(MESSAGES);
    const common = { question, ours: 'typescript', expected };
    const cases = [];
    for (const regime of bench.quick ? REGIMES.slice(0, 1) : REGIMES) {
      const name = nameOf(regime);
      const comparison = { name, regime, ...common };
      cases.push(await compareServers(bench, rivals, comparison));
    }
    return cases;
  },
};
