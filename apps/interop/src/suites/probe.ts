// The Probe: TypeScript's row and column of the matrix, case by case.
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { cell, type SharedServers } from '../cell.ts';
import { type Ground, type Server, START_MS } from '../ground.ts';
import { knownDefect } from '../known-defects.ts';
import {
  type FeatureCase,
  idOf,
  judge,
  lacking,
  type Peer,
  type Plan,
  type Result,
  runPlan,
} from '../plan.ts';
import { nameOf, type Told } from '../results.ts';
import { together } from '../together.ts';
import { type Transport, titleOf, transports } from '../transport.ts';

/** A call that is in flight until one side goes away. */
const hold: FeatureCase = {
  feature: 'hold',
  title: 'ends a call in flight with UNAVAILABLE',
  args: {},
  observed: { code: Status.UNAVAILABLE },
  saw: {},
};

/** A case, its suite, and what the client speaks: not always what the server
 * asks for. */
interface Tried {
  suite: string;
  each: FeatureCase;
  speaks: Transport;
}

// A server that encrypts refuses plaintext, and one that asks for a certificate
// refuses a client without: so the other cases show what they seem to.
const refused: Partial<Record<Transport, [speaks: Transport, title: string]>> =
  {
    tls: ['plaintext', 'refuses plaintext'],
    'mutual-tls': ['tls', 'refuses a client without a certificate'],
  };

function triedOver(transport: Transport, cases: FeatureCase[]): Tried[] {
  const tried = cases.map((each) => ({
    ...{ suite: `probe ${each.feature}`, each, speaks: transport },
  }));
  const [speaks, title] = refused[transport] ?? [];
  if (!speaks || !title) return tried;
  const each = { ...hold, title, saw: undefined };
  return [...tried, { suite: 'wrong transport', each, speaks }];
}

function plansFor(server: Server, tried: Tried[]): Plan[] {
  return tried.map(({ each, speaks }) => ({
    ...{ server, transport: speaks, cases: [each] },
  }));
}

/** Each case of each feature over each transport, with TypeScript on one side at
 * least; Go and Python as a control.
 * @param times gets how long the clients say that each case took */
export function probeSuite(
  ground: Ground,
  servers: SharedServers,
  peers: Peer[],
  cases: FeatureCase[],
  times: Told['times'],
): void {
  for (const transport of transports) {
    const tried = triedOver(transport, cases);
    for (const [server, client] of pairs(peers)) {
      const running = () => servers.get(server, serving(server, transport));
      let results: ReturnType<typeof runPlan> | undefined;
      for (const { suite, each } of tried) {
        const { feature, title } = each;
        const skip = lacking(feature, [server, client]);
        const names = { suite, server, client, transport, title, skip };
        cell(ground, names, async () => {
          const at = await running();
          // The first case of a pair runs the plan with all its cases.
          results ??= runPlan(ground, client, ...plansFor(at, tried));
          const id = idOf(client, each);
          const result = (await results).get(id);
          const named = titleOf(suite, transport);
          const name = nameOf(named, server.name, client.name, title);
          if (result) times[name] = result.ms;
          await judge(id, each, result, at);
        });
      }
    }
  }
}

/** A server is killed while a call is in flight. */
export function killedServerSuite(ground: Ground, peers: Peer[]): void {
  const { feature, title } = hold;
  for (const server of peers) {
    const clients = pairs(peers)
      .filter(([each]) => each === server)
      .map(([, client]) => client);
    const killed = (client: Peer) => killInFlight(ground, server, client);
    for (const [client, ask] of together(clients, killed)) {
      const skip = lacking(feature, [server, client]);
      const names = { suite: 'killed server', server, client, title, skip };
      cell(ground, names, ask);
    }
  }
}

async function killInFlight(
  ground: Ground,
  server: Peer,
  client: Peer,
): Promise<void> {
  await using running = await ground.serve(server, serving(server));
  const id = idOf(client, hold);
  const results = runPlan(ground, client, {
    server: running,
    transport: 'plaintext',
    cases: [hold],
  });
  const arrived = (line: string) => line.includes(id);
  // A failed plan says more than a call that never arrived.
  await Promise.race([running.lines.find(arrived, START_MS), results]);
  await running.kill();
  await judge(id, hold, (await results).get(id), running);
}

/** A server that does one thing wrong: its cases turn red, all others do not.
 * This is how the matrix shows that it would notice. */
export function brokenServerSuite(
  ground: Ground,
  peers: Peer[],
  cases: FeatureCase[],
): void {
  const all = [...cases, hold];
  const features = [...new Set(all.map(({ feature }) => feature))];
  for (const peer of peers) {
    const redWith = (feature: string) =>
      // A server that is whole would hold that call to its deadline.
      redFeatures(
        ground,
        peer,
        feature,
        feature === hold.feature ? all : cases,
      );
    for (const [feature, ask] of together(features, redWith)) {
      const title = `turns ${feature} red and nothing else`;
      const names = { suite: 'broken server', server: peer, client: peer };
      const skip = lacking(feature, [peer]);
      cell(ground, { ...names, title, skip }, async () => {
        expect(await ask()).toEqual([feature]);
      });
    }
  }
}

async function redFeatures(
  ground: Ground,
  peer: Peer,
  broken: string,
  cases: FeatureCase[],
): Promise<string[]> {
  const args = [...serving(peer), `--break=${broken}`];
  await using server = await ground.serve(peer, args);
  const plan: Plan = { server, transport: 'plaintext', cases };
  const results = await runPlan(ground, peer, plan);
  const red = cases.filter((each) => {
    const result = results.get(idOf(peer, each));
    return isRed(result) && !isKnown(peer, each);
  });
  return [...new Set(red.map(({ feature }) => feature))];
}

// A call that met its deadline shows only that nothing came, as when the server
// does what it should and holds it.
function isRed(result: Result | undefined): boolean {
  const { DEADLINE_EXCEEDED } = Status;
  return (
    result?.outcome !== 'pass' && result?.observed.code !== DEADLINE_EXCEEDED
  );
}

function isKnown({ name }: Peer, { feature, title }: FeatureCase): boolean {
  return knownDefect(`probe ${feature}`, name, name, title) !== undefined;
}

function serving(peer: Peer, transport: Transport = 'plaintext'): string[] {
  const flags = transport === 'plaintext' ? [] : [`--${transport}`];
  return ['serve', ...peer.args, ...flags];
}

// A case that fails between these two as well is not the fault of TypeScript.
const CONTROL = ['go', 'python'];

function pairs(peers: Peer[]): [server: Peer, client: Peer][] {
  return peers
    .flatMap((server) => peers.map((client): [Peer, Peer] => [server, client]))
    .filter((pair) => {
      const names = pair.map(({ name }) => name).sort();
      return (
        pair.some(({ language }) => language === 'typescript') ||
        isDeepStrictEqual(names, CONTROL)
      );
    });
}
