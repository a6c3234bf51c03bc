// JSON over HTTP in front of gRPC: this course's transcoder and Go's grpc-gateway.
import { goMissing } from '../../../../tools/run/go.mjs';
import { compareGateways, type Duel } from '../compare-gateways.ts';
import { findGateways, launchBehind } from '../gateways.ts';
import { type HttpQuestion, large, small } from '../http-question.ts';
import type { Case } from '../results.ts';
import type { Bench, Suite } from '../suite.ts';

// What is expected of processor time, the other's taken as 1.
const IN_PROCESS: Duel = {
  ours: 'transcoder, in process',
  theirs: 'grpc-gateway, in process',
  expected: { most: 1 },
};
const overNetwork = (most: number): Duel => ({
  ...{ ours: 'transcoder', theirs: 'grpc-gateway' },
  expected: { most, goal: 1 },
});

const REQUESTS: [string, HttpQuestion, Duel[]][] = [
  ['small', small, [overNetwork(1.6), IN_PROCESS]],
  ['1.6 kB', large, [overNetwork(1.4), IN_PROCESS]],
];

/** So many clients ask at once. */
const CONNECTIONS = [64, 1];

export const suite: Suite = {
  title: "the transcoder against Go's grpc-gateway: a request of HTTP and JSON",
  unit: 'µs',
  async run(bench: Bench) {
    const missing = goMissing();
    if (missing) {
      bench.skip('grpc-gateway', missing);
      return [];
    }
    const gateways = findGateways().filter(
      ({ language }) => !bench.profiles || language === 'typescript',
    );
    await using behind = await launchBehind(bench.pinning.load);
    const cases: Case[] = [];
    for (const [size, question, duels] of REQUESTS) {
      for (const connections of CONNECTIONS) {
        const name = `${size}, ${connections}`;
        const load = { name, question, connections, duels };
        const race = { ...load, behind: behind.address };
        cases.push(await compareGateways(bench, gateways, race));
      }
    }
    return cases;
  },
};
