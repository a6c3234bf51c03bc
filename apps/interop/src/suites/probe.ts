// The Probe: TypeScript's row and column of the matrix, case by case.
import { expect } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { cell, type SharedServers } from '../cell.ts';
import type { Ground } from '../ground.ts';
import { knownDefect } from '../known-defects.ts';
import {
  CASE_MS,
  type FeatureCase,
  idOf,
  judge,
  type Peer,
  runPlan,
} from '../plan.ts';

/** Each case of each feature, with TypeScript on one side at least. */
export function probeSuite(
  ground: Ground,
  servers: SharedServers,
  peers: Peer[],
  cases: FeatureCase[],
): void {
  for (const [server, client] of pairs(peers)) {
    const running = () => servers.get(server, ['serve', ...server.args]);
    let results: ReturnType<typeof runPlan> | undefined;
    for (const each of cases) {
      const suite = `probe ${each.feature}`;
      cell(ground, { suite, server, client, title: each.title }, async () => {
        // The first case of a pair runs the plan with all its cases.
        results ??= runPlan(ground, client, await running(), cases);
        const id = idOf(client, each);
        await judge(id, each, (await results).get(id), await running());
      });
    }
  }
}

/** A server is killed while a call is in flight. */
export function killedServerSuite(ground: Ground, peers: Peer[]): void {
  const title = 'ends a call in flight with UNAVAILABLE';
  const hold: FeatureCase = {
    feature: 'hold',
    title,
    args: {},
    observed: { code: Status.UNAVAILABLE },
    saw: {},
  };
  for (const [server, client] of pairs(peers)) {
    const names = { suite: 'killed server', server, client, title };
    cell(ground, names, async () => {
      await using running = await ground.serve(server, [
        'serve',
        ...server.args,
      ]);
      const id = idOf(client, hold);
      const results = runPlan(ground, client, running, [hold]);
      const arrived = (line: string) => line.includes(id);
      // A failed plan says more than a call that never arrived.
      await Promise.race([running.lines.find(arrived, CASE_MS), results]);
      await running.kill();
      await judge(id, hold, (await results).get(id), running);
    });
  }
}

/** A server that does one thing wrong: its cases turn red, all others do not.
 * This is how the matrix shows that it would notice. */
export function brokenServerSuite(
  ground: Ground,
  peers: Peer[],
  cases: FeatureCase[],
): void {
  const features = new Set(cases.map(({ feature }) => feature));
  for (const peer of peers) {
    for (const feature of features) {
      const title = `turns ${feature} red and nothing else`;
      const names = { suite: 'broken server', server: peer, client: peer };
      cell(ground, { ...names, title }, async () => {
        const args = ['serve', ...peer.args, `--break=${feature}`];
        await using server = await ground.serve(peer, args);
        const results = await runPlan(ground, peer, server, cases);
        const red = cases.filter(
          (each) =>
            results.get(idOf(peer, each))?.outcome !== 'pass' &&
            !isKnown(peer, each),
        );
        const turned = new Set(red.map((each) => each.feature));
        expect([...turned]).toEqual([feature]);
      });
    }
  }
}

function isKnown({ name }: Peer, { feature, title }: FeatureCase): boolean {
  return knownDefect(`probe ${feature}`, name, name, title) !== undefined;
}

function pairs(peers: Peer[]): [server: Peer, client: Peer][] {
  return peers
    .flatMap((server) => peers.map((client): [Peer, Peer] => [server, client]))
    .filter((pair) => pair.some(({ language }) => language === 'typescript'));
}
