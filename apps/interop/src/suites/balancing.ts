// Several servers behind one name, and one address in front of several servers:
// who answers, and what is lost when one is replaced.
import { expect } from '@jest/globals';
import {
  lacksSwarm,
  lacksVirtualAddresses,
} from '../../../../tools/docker/swarm.mjs';
import { cell } from '../cell.ts';
import type { Ground } from '../ground.ts';
import { readImages } from '../image.ts';
import {
  keepAsking,
  type Seen,
  startAsking,
  whenSeen,
} from '../keep-asking.ts';
import { expectRecord } from '../record.ts';
import { runSwarm, type Told } from '../swarm/run-swarm.ts';
import { together } from '../together.ts';
import { lessonNamed, type Program } from '../workspace.ts';

const PORT = 50_051;
const SKIP = 'processes share no name and no address: --peers docker';

const { clients, servers } = lessonNamed('load-balancing');

const haproxy: Program = {
  name: 'haproxy',
  // In truth C: its image says how it starts.
  language: 'typescript',
  project: 'docker/haproxy',
  file: 'docker/haproxy/haproxy.cfg',
  image: 'haproxy',
};

// What a client dials, and how many servers it meets there.
const WAYS: [what: string, target: string, servers: number][] = [
  ['the name of three servers', `dns:///desk:${PORT}`, 3],
  ['HAProxy in TCP mode', `dns:///haproxy:${PORT}`, 1],
  ['HAProxy in HTTP mode', `dns:///haproxy:${PORT + 1}`, 3],
];

/** The same servers by name and behind HAProxy, as the page shows them. */
export function haproxySuite(ground: Ground): void {
  const skip = ground.kind === 'process' ? SKIP : undefined;
  let told: Promise<Map<string, string>> | undefined;
  for (const client of clients) {
    const names = { suite: 'one address', server: haproxy, client, skip };
    const title = 'is one server for all calls, or one for each';
    cell(ground, { ...names, title }, async () => {
      told ??= askAllWays(ground);
      const text = (await told).get(client.name) ?? '';
      expectRecord('load-balancing-haproxy.txt', text);
    });
  }
}

// Starts the servers and HAProxy. @returns what each client printed
async function askAllWays(ground: Ground): Promise<Map<string, string>> {
  const [server] = servers;
  if (!server) throw new Error('The lesson load-balancing has no server.');
  await using started = new AsyncDisposableStack();
  const start = async (program: Program, args: string[], at: string[]) =>
    started.use(await ground.serve(program, args, at));
  await Promise.all(
    ['1', '2', '3'].map((each) =>
      start(server, named(each), ['desk', `desk-${each}`]),
    ),
  );
  // It looks up its servers' names when it starts.
  await start(haproxy, [], ['haproxy']);
  const texts = clients.map(async (client): Promise<[string, string]> => {
    let text = '';
    for (const [what, target, count] of WAYS) {
      const flags = ['--address', target, '--servers', String(count)];
      const { stdout, ...ended } = await ground.run(client, flags);
      expect(ended).toMatchObject({ stderr: '', exitCode: 0 });
      text += `${what}\n${stdout.replaceAll(/^/gm, '  ').trimEnd()}\n`;
    }
    return [client.name, text];
  });
  return new Map(await Promise.all(texts));
}

/** Two servers behind one name, of which one is replaced while clients call. */
export function replacedServerSuite(ground: Ground): void {
  const skip = ground.kind === 'process' ? SKIP : undefined;
  for (const [server, ask] of together(servers, replaceOne(ground))) {
    for (const client of Object.values(keepAsking)) {
      const names = { suite: 'two servers behind one name', server, client };
      const title = 'lose no call when one is replaced';
      cell(ground, { ...names, title, skip }, async () => {
        const seen = (await ask()).get(client.name);
        expect(seen).toMatchObject({ lost: 0 });
      });
    }
  }
}

const replaceOne = (ground: Ground) => async (server: Program) => {
  const name = `desk-in-${server.name}`;
  const target = `dns:///${name}:${PORT}`;
  await using started = new AsyncDisposableStack();
  const start = async (number: string) =>
    started.use(await ground.serve(server, named(number), [name]));
  const [, second] = await Promise.all([start('1'), start('2')]);
  const asking = await Promise.all(
    Object.values(keepAsking).map(async (client) => {
      const running = await startAsking(ground, client, target, 2);
      return { client, running: started.use(running) };
    }),
  );
  const all = (...names: string[]) =>
    asking.map(async ({ client, running }) => {
      const isDone = ({ addresses, servers }: Seen) =>
        addresses === 2 && servers.join() === names.join();
      return [client.name, await whenSeen(running, isDone)] as const;
    });
  await Promise.all(all('server-1', 'server-2'));
  // The new one comes first: a channel asks for addresses when it loses a
  // connection, and not again when one more is there.
  await start('3');
  await second?.kill();
  return new Map(await Promise.all(all('server-1', 'server-3')));
};

const named = (number: string) => [
  ...['--servers', '1', '--name', `server-${number}`],
];

/** The same servers on Docker Swarm.
 * @param run as `openDockerGround` takes it; undefined where there is no engine */
export async function swarmSuite(ground: Ground, run?: string): Promise<void> {
  const [server, client] = [servers, clients].map((all) =>
    all.find(({ name }) => name === 'typescript'),
  );
  if (!server || !client) throw new Error('There are no programs for a swarm.');
  const images = run ? readImages() : {};
  const skip = run
    ? await lacksSwarm(run)
    : 'processes make no swarm: --peers docker';
  const unreachable =
    skip ?? (await lacksVirtualAddresses(images.typescript ?? ''));
  let told: Promise<Told> | undefined;
  const ask = () => {
    told ??= runSwarm(images, run ?? '', unreachable);
    return told;
  };
  const names = { suite: 'Docker Swarm', server, client };
  const byName = 'has all servers behind one name, and loses no call';
  cell(ground, { ...names, title: byName, skip }, async () => {
    expectRecord('load-balancing-swarm.txt', (await ask()).names);
  });
  const virtual = 'gives a client one server behind a virtual address';
  cell(ground, { ...names, title: virtual, skip: unreachable }, async () => {
    const { virtual } = await ask();
    expect(virtual.match(/all answered by one server/g)).toHaveLength(2);
  });
}
