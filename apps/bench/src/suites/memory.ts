// What a server holds in memory: a million features, and the stream of a reader
// that takes nothing.
import type { Program } from '../../../interop/src/workspace.ts';
import { startIdleReader } from '../idle-reader.ts';
import { memoryOfTree, settled } from '../process-tree.ts';
import { type Case, measured } from '../results.ts';
import { guides, listAll, withFeatures } from '../route-guide.ts';
import { startServer } from '../server.ts';
import { type Bench, type Suite, takesPart } from '../suite.ts';

const MANY = 1_000_000;
const QUICK_MANY = 100_000;
const FEW = 100;
const MIB = 2 ** 20;

/** What a reader that takes nothing may cost, in MiB. */
const MOST = 64;

/** How long a server may go on making messages that nobody reads. */
const PATIENCE_MS = 20_000;

export const suite: Suite = {
  title: 'routeguide.RouteGuide: memory of features and of an idle reader',
  unit: 'MiB',
  // It differs little from run to run, and a million features take a while.
  seconds: 0,
  rounds: 3,
  async run(bench: Bench) {
    const many = bench.quick ? QUICK_MANY : MANY;
    const features: Case = { name: 'features', measured: [], ratios: [] };
    const reader: Case = { name: 'idle reader', measured: [], ratios: [] };
    for (const program of guides()) {
      if (program.name.endsWith('-static')) continue;
      if (!takesPart(bench, program)) continue;
      const few = await weigh(bench, program, FEW);
      const found = await weigh(bench, program, many);
      const server = program.name;
      features.measured.push(
        measured({ server, features: FEW }, few.held),
        measured({ server, features: many }, found.held),
      );
      reader.measured.push(measured({ server }, found.added, { most: MOST }));
    }
    return [features, reader];
  },
};

/** Memory of a server with its features, and what an idle reader adds. */
interface Weight {
  held: number[];
  added: number[];
}

async function weigh(
  bench: Bench,
  program: Program,
  features: number,
): Promise<Weight> {
  const weight: Weight = { held: [], added: [] };
  const { rounds } = bench.conditions;
  for (let round = 0; round < rounds; round++) {
    const [held, added] = await weighOnce(bench, program, features);
    weight.held.push(held);
    weight.added.push(added);
    bench.say(
      `${program.name}, ${features} features, round ${round + 1} of ` +
        `${rounds}: ${held.toFixed()} MiB, idle reader ${added.toFixed()} MiB`,
    );
  }
  return weight;
}

async function weighOnce(
  { pinning }: Bench,
  program: Program,
  features: number,
): Promise<[held: number, added: number]> {
  const args = withFeatures(features);
  await using server = await startServer(program, pinning.server, args);
  const inMiB = async () => {
    await settled(server.pid, PATIENCE_MS);
    return memoryOfTree(server.pid) / MIB;
  };
  const held = await inMiB();
  await using reader = startIdleReader(server.address, listAll(features));
  await reader.begun;
  // A server may give memory back meanwhile; a reader never adds less than none.
  return [held, Math.max(0, (await inMiB()) - held)];
}
