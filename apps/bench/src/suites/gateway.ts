// JSON over HTTP in front of gRPC: this course's transcoder and Go's grpc-gateway.
import { goMissing } from '../../../../tools/run/go.mjs';
import { compareGateways, type Duel, type Race } from '../compare-gateways.ts';
import { areasOf } from '../gateway-areas.ts';
import { gateways, launchBehind } from '../gateways.ts';
import { type HttpQuestion, large, small } from '../http-question.ts';
import type { Case } from '../results.ts';
import type { Bench, Suite } from '../suite.ts';
import { whereTimeGoes } from '../where-time-goes.ts';

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

export const suite: Suite = {
  title: "the transcoder against Go's grpc-gateway: a request of HTTP and JSON",
  unit: 'µs',
  areasOf,
  async run(bench: Bench) {
    const missing = goMissing();
    if (missing) {
      bench.skip('grpc-gateway', missing);
      return [];
    }
    // Profiles are Node's, so whoever wants some needs none of the others.
    const able = gateways.filter(
      ({ language }) => !bench.profiles || language === 'typescript',
    );
    await using behind = await launchBehind(bench.pinning.load);
    const cases: Case[] = [];
    for (const [size, question, duels] of REQUESTS) {
      const race = (connections: number): Race => ({
        ...{ question, duels, behind: behind.address, connections },
        name: `${size}, ${connections}`,
      });
      const many = await compareGateways(bench, able, race(64));
      cases.push(many, await compareGateways(bench, able, race(1)));
      if (bench.profiles) continue;
      for (const gateway of able.filter((each) => each.isProfiled)) {
        const parts = await whereTimeGoes(bench, gateway, race(64), many);
        cases.push({ ...parts, name: `${size}, ${gateway.name}` });
      }
    }
    return cases;
  },
};
