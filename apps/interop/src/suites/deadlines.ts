// A deadline over two hops: through a server that passes on what is left of it, to
// one in the other language, which stops in time.
import { expect } from '@jest/globals';
import { cell, type SharedServers } from '../cell.ts';
import type { Ground } from '../ground.ts';
import { lessonNamed, type Program } from '../workspace.ts';

const suite = 'deadline over two hops';

/** Each client, through each server to each of another language. */
export function deadlineSuite(ground: Ground, servers: SharedServers): void {
  const { servers: all, clients, output } = lessonNamed('deadlines');
  // What the client prints of the call with a hop.
  const last = output.trim().split('\n').at(-1);
  for (const client of clients) {
    for (const [first, next] of pairs(all)) {
      const server = { ...first, name: `${first.name} to ${next.name}` };
      const title = 'stops the last server in time';
      cell(ground, { suite, server, client, title }, async () => {
        const { address: behind } = await servers.get(next);
        const args = ['--next-server', behind];
        const { address } = await servers.get(first, args);
        const finished = await ground.run(client, ['--address', address]);
        expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
        expect(finished.stdout.trim().split('\n').at(-1)).toBe(last);
      });
    }
    // So that nobody thinks in place of the last server.
    for (const server of all) {
      const title = 'fails without the last server';
      cell(ground, { suite, server, client, title }, async () => {
        const args = ['--next-server', ground.emptyAddress];
        const { address } = await servers.get(server, args);
        const asked = ['--timeout-ms', '10000', '--hops', '1'];
        const to = ['--address', address, ...asked];
        const { stderr, exitCode } = await ground.run(client, to);
        expect(stderr).toMatch(/^UNAVAILABLE: From the next server: /m);
        expect(exitCode).toBe(1);
      });
    }
  }
}

const pairs = (all: Program[]): [first: Program, next: Program][] =>
  all.flatMap((first) =>
    all
      .filter(({ language }) => language !== first.language)
      .map((next): [Program, Program] => [first, next]),
  );
