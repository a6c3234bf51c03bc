// Servers of one program against each other, with more and more features.
import type { Program } from '../../interop/src/workspace.ts';
import { askAll, type Question } from './answer.ts';
import { cpuPerCall } from './cpu-per-call.ts';
import type { BenchServer } from './launch.ts';
import { inRounds } from './rounds.ts';
import { withFeatures } from './route-guide.ts';
import { startServer } from './server.ts';
import { type Bench, profileFlags } from './suite.ts';
import { variedLoad } from './varied-load.ts';

// A server that was warmed up once is soon warm again.
const AGAIN_SECONDS = 0.3;

/** Many questions of one kind, for servers with some number of features. */
export interface Topic {
  name: string;
  questions: { features: number; questions: Question[] }[];
}

/** Measures one server for each number of features. They run all the time, for
 * to make a million features takes longer than to ask about them.
 * @returns for each topic the values by number of features */
export async function compareSizes(
  bench: Bench,
  program: Program,
  topics: Topic[],
): Promise<Map<string, number[]>[]> {
  await using servers = new AsyncDisposableStack();
  const bySize = new Map<number, BenchServer>();
  for (const { features } of topics[0]?.questions ?? []) {
    const server = servers.use(await start(bench, program, features));
    bySize.set(features, server);
  }
  const found: Map<string, number[]>[] = [];
  for (const topic of topics) {
    found.push(await compare(bench, program, topic, bySize));
  }
  return found;
}

async function start(
  bench: Bench,
  program: Program,
  features: number,
): Promise<BenchServer> {
  const flags = profileFlags(bench, `${program.name} ${features}`);
  const args = withFeatures(features);
  const { server: cpu } = bench.pinning;
  const server = await startServer(program, cpu, args, flags);
  bench.say(`${program.name} has ${features} features`);
  return server;
}

async function compare(
  bench: Bench,
  program: Program,
  { name, questions: sizes }: Topic,
  servers: Map<number, BenchServer>,
): Promise<Map<string, number[]>> {
  const { conditions, pinning } = bench;
  const again = { ...conditions, warmUpSeconds: AGAIN_SECONDS };
  const contestants = [];
  for (const { features, questions } of sizes) {
    const server = servers.get(features);
    if (!server) throw new Error(`No server has ${features} features.`);
    // A real client asks every question once: its answers are the right ones.
    const answers = await askAll(server.address, questions);
    const load = variedLoad(server.address, answers, pinning.load);
    await load.run({ seconds: conditions.warmUpSeconds });
    const measure = () => cpuPerCall(server.pid, load, again);
    contestants.push({ name: String(features), measure });
  }
  const { rounds } = conditions;
  return inRounds(contestants, rounds, (round, size, value) =>
    bench.say(
      `${name}, ${program.name}, round ${round + 1} of ${rounds}: ` +
        `${size} features ${value.toPrecision(3)} µs`,
    ),
  );
}
