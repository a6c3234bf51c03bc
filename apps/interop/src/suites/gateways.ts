// Go's gateway and ours before the same server: they answer alike, but for the
// differences that are known.
import { expect } from '@jest/globals';
import type { Mode } from '@polyglot-grpc/transcoder';
import { cell } from '../cell.ts';
import type { Comparison } from '../gateways/compare.ts';
import { knownDifferences } from '../gateways/known-differences.ts';
import { allModes } from '../gateways/modes.ts';
import { gatewayGo, testBackend } from '../gateways/programs.ts';
import { differencesText } from '../gateways/report.ts';
import { compareGateways, requests } from '../gateways/run-gateways.ts';
import type { Ground } from '../ground.ts';
import { expectRecord } from '../record.ts';

const SUITE = 'two gateways';

/** All requests go out when the first result is asked for. */
export function gatewaySuite(ground: Ground): void {
  let running: Promise<Map<Mode, Comparison>> | undefined;
  const compared = () => {
    running ??= compareGateways(ground);
    return running;
  };
  const comparisonIn = async (mode: Mode): Promise<Comparison> => {
    const comparison = (await compared()).get(mode);
    if (comparison) return comparison;
    throw new Error(`Nothing was compared in the mode ${mode}.`);
  };
  const page = { suite: SUITE, server: gatewayGo, client: testBackend };
  cell(ground, { ...page, title: 'differ as their page shows' }, async () => {
    const text = differencesText(await compared(), requests.length);
    expectRecord('gateway-differences.txt', text);
  });
  for (const mode of allModes) {
    const ours = { ...testBackend, name: `transcoder-${mode}` };
    const cells = { suite: SUITE, server: gatewayGo, client: ours };
    for (const [kind, count] of kinds()) {
      const title = `answers ${count} requests of the kind ${kind} alike`;
      cell(ground, { ...cells, title }, async () => {
        const { unknown } = await comparisonIn(mode);
        const own = unknown.filter((each) => kindOf(each) === kind);
        expect(own.join('\n')).toBe('');
      });
    }
    const title = 'still differs for each reason that is known';
    cell(ground, { ...cells, title }, async () => {
      const { known } = await comparisonIn(mode);
      const listed = knownDifferences.filter((row) => row.modes.includes(mode));
      expect([...known.keys()].sort()).toEqual(
        listed.map(({ id }) => id).sort(),
      );
    });
  }
}

// The kind of a request is what its name begins with.
const kindOf = (name: string) =>
  name.match(/^(lesson|random \w+|\w+)/)?.[0] ?? name;

function kinds(): [kind: string, count: number][] {
  const byKind = Map.groupBy(requests, ({ name }) => kindOf(name));
  return [...byKind].map(([kind, { length }]) => [kind, length]);
}
