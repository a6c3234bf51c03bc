// A very small race of two gateways in TypeScript, so that no other is needed.
import { expect, test } from '@jest/globals';
import { compareGateways, type Race } from './compare-gateways.ts';
import { gateways } from './gateways.ts';
import { large, small } from './http-question.ts';
import { choosePinning } from './machine.ts';
import { whatIsMissing } from './requirements.ts';
import type { Bench } from './suite.ts';
import { whereTimeGoes } from './where-time-goes.ts';

const missing = await whatIsMissing();
const testIt = missing ? test.skip : test;
const because = missing ? ` (${missing})` : '';

const OURS = 'transcoder, in process';
const ours = gateways.filter(({ name }) => name === OURS);
const rivals = ours.flatMap((each) => [{ ...each, name: 'other' }, each]);

testIt(
  `a race gives costs, a verdict, and the parts of ours${because}`,
  async () => {
    const load: Race = {
      ...{ name: 'tiny', question: small, connections: 2, behind: '' },
      duels: [
        { ours: OURS, theirs: 'other', expected: { most: 100, goal: 1 } },
      ],
    };
    const found = await compareGateways(bench(), rivals, load);
    expect(found.measured.map(({ server }) => server)).toEqual(['other', OURS]);
    for (const { min, max, also = [] } of found.measured) {
      expect(min).toBeGreaterThan(1);
      expect(max).toBeLessThan(100_000);
      expect(also.map(({ name, unit }) => [name, unit])).toEqual([
        ['p99', 'ms'],
        ['memory', 'MiB'],
      ]);
    }
    const [ratio] = found.ratios;
    expect(ratio).toMatchObject({ over: OURS, under: 'other' });
    expect(ratio?.verdict).toMatch(/goal reached|as expected/);
    for (const gateway of ours) {
      const question = { ...load, question: large };
      const parts = await whereTimeGoes(bench(), gateway, question, found);
      const names = parts.measured.map(({ server }) => server);
      expect(names).toEqual(expect.arrayContaining(['JSON', 'HTTP server']));
    }
  },
);

function bench(): Bench {
  return {
    pinning: choosePinning(),
    conditions: { warmUpSeconds: 0.01, seconds: 0.1, rounds: 1 },
    quick: true,
    say: () => {},
    skip: () => {},
  };
}
