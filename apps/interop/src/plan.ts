// Has a peer run cases as a client, and judges what it says about them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ProbeCase } from './cases/probe-case.ts';
import type { Ground, Server } from './ground.ts';
import type { Transport } from './transport.ts';
import type { Program } from './workspace.ts';

/** One way in which a peer serves and calls. */
export interface Peer extends Program {
  args: string[];
  /** What it can do, as a client and as a server. */
  features: string[];
}

/** A case with the feature it belongs to. */
export interface FeatureCase extends ProbeCase {
  feature: string;
}

/** What a peer says of one case. */
export interface Result {
  outcome: 'pass' | 'fail' | 'skip';
  ms: number;
  detail: string;
  observed: { code?: number };
}

/** How long one call may take. */
export const CASE_MS = 20_000;

/** Reads the cases of all features: each file of cases/ is named by one. */
export async function findCases(): Promise<FeatureCase[]> {
  const folder = join(import.meta.dirname, 'cases');
  const features = readdirSync(folder)
    .map((file) => file.replace('.ts', ''))
    .filter((feature) => feature !== 'probe-case')
    .sort();
  const found = features.map(async (feature) => {
    const module = await import(`./cases/${feature}.ts`);
    const cases: ProbeCase[] = module.cases;
    return cases.map((each) => ({ ...each, feature }));
  });
  return (await Promise.all(found)).flat();
}

/** The name of a case in a plan, unique among all plans of one server. */
export function idOf(client: Peer, { feature, title }: FeatureCase): string {
  return `${client.name} ${feature} ${title}`;
}

/** Says which of the peers lacks a feature, if one does. */
export function lacking(feature: string, peers: Peer[]): string | undefined {
  const peer = peers.find(({ features }) => !features.includes(feature));
  return peer && `${peer.name} has no feature ${feature}`;
}

/** Cases for one server, and how the client is to reach it. */
export interface Plan {
  server: Server;
  transport: Transport;
  cases: FeatureCase[];
}

/** Runs cases with a peer as the client, all in one process.
 * @returns the results by the ids of the cases
 * @throws Error if a result is missing or the client did not end as it should */
export async function runPlan(
  ground: Ground,
  client: Peer,
  ...plans: Plan[]
): Promise<Map<string, Result>> {
  const plan = plans.flatMap(({ server, transport, cases }) =>
    cases.map((each) => ({
      id: idOf(client, each),
      feature: each.feature,
      target: server.address,
      tls: transport === 'plaintext' ? 'none' : transport,
      args: each.args,
      timeoutMs: CASE_MS,
    })),
  );
  const file = await ground.place(client.language, JSON.stringify(plan));
  const args = ['run', '--plan', file, ...client.args];
  const { stdout, stderr, exitCode } = await ground.run(client, args);
  const ids = plan.map(({ id }) => id);
  try {
    if (exitCode !== 0) throw new Error(`The client's exit code: ${exitCode}`);
    return readResults(stdout, ids);
  } catch (error) {
    throw new Error(`${error}\n${stderr}${stdout.slice(-2_000)}`);
  }
}

/** Reads what a client printed for a plan. Nothing is assumed to have passed.
 * @throws Error unless every case has one result and the last line their count */
export function readResults(
  stdout: string,
  ids: string[],
): Map<string, Result> {
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const last = lines.pop();
  if (last?.end === undefined) throw new Error('The line {"end":N} is missing');
  const results = new Map(lines.map((line) => [line.id, line]));
  const counts = [last.end, lines.length, results.size];
  if (counts.some((count) => count !== ids.length)) {
    throw new Error(`${ids.length} cases, but results: ${counts.join(', ')}`);
  }
  const missing = ids.find((id) => !results.has(id));
  if (missing) throw new Error(`No result of case: ${missing}`);
  return results;
}

/** Judges a case by what both sides say, so that neither can pass it alone.
 * @throws Error saying which side saw what */
export async function judge(
  id: string,
  wanted: ProbeCase,
  result: Result | undefined,
  server: Server,
): Promise<void> {
  if (result?.outcome !== 'pass') {
    throw new Error(`The client: ${result?.detail ?? 'no result'}`);
  }
  check('The client got', result.observed, wanted.observed);
  const told = (line: string) => line.includes(JSON.stringify(id));
  if (wanted.saw === undefined) {
    const line = server.lines.all.find(told);
    if (line) throw new Error(`The server saw what it had to refuse: ${line}`);
    return;
  }
  const line = await server.lines.find(told, CASE_MS);
  check('The server saw', JSON.parse(line).saw, wanted.saw);
}

function check(who: string, actual: object, expected: object): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const [got, want] = [actual, expected].map((each) => JSON.stringify(each));
  throw new Error(`${who} ${got}, not ${want}`);
}
