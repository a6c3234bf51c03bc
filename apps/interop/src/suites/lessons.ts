// Every lesson: each client against each server, as a reader would run them.
import { expect } from '@jest/globals';
import { expectedOutput } from '@polyglot-grpc/lesson-testing/output';
import { cell, type SharedServers } from '../cell.ts';
import type { Ground } from '../ground.ts';
import {
  findLessons,
  type Lesson,
  lessonNamed,
  type Program,
} from '../workspace.ts';

/** Each client of a lesson prints its output.txt with each of its servers. */
export function lessonSuite(ground: Ground, servers: SharedServers): void {
  for (const lesson of findLessons()) {
    for (const [server, client] of pairs(lesson.servers, lesson.clients)) {
      const title = 'prints its output.txt';
      const { name: suite, transport, behind } = lesson;
      const names = { suite, server, client, transport, title };
      cell(ground, names, async () => {
        const { address } = await (behind > 1
          ? servers.getSeveral(server, behind)
          : servers.get(server));
        const output = expectedOutput(lesson.folder, {
          server: server.language,
          client: client.language,
        });
        await expectOutput(ground, client, address, output);
      });
    }
  }
}

/** The old Greeter and the new one, in the two pairings that no lesson has:
 * neither may break the other. */
export function greeterSuite(ground: Ground, servers: SharedServers): void {
  const [old, grown] = [
    lessonNamed('helloworld'),
    lessonNamed('say-hello-again'),
  ];
  const [hello = ''] = grown.output.split('\n');
  const unimplemented =
    `${hello}\n` +
    'SayHelloAgain: UNIMPLEMENTED, the server is older than this client\n';
  const pairings: [string, Lesson, Lesson, string][] = [
    ['new client, old server', old, grown, unimplemented],
    ['old client, new server', grown, old, old.output],
  ];
  for (const [suite, { servers: theirs }, { clients }, output] of pairings) {
    for (const [server, client] of pairs(theirs, clients)) {
      const title = 'greets';
      cell(ground, { suite, server, client, title }, async () => {
        const { address } = await servers.get(server);
        await expectOutput(ground, client, address, output);
      });
    }
  }
}

/** A client without a server says which command starts one. */
export function noServerSuite(ground: Ground): void {
  for (const { name, clients, transport, output } of findLessons()) {
    for (const client of clients) {
      const server = { ...client, name: 'none' };
      const title = `says how to start a server of ${name}`;
      const names = { suite: 'no server', server, client, transport, title };
      cell(ground, names, async () => {
        const address = ground.emptyAddress;
        const finished = await ground.run(client, ['--address', address]);
        // What it prints before its first call, if anything.
        expect(output.startsWith(finished.stdout)).toBe(true);
        expect(finished).toMatchObject({
          stderr:
            `No server answers at ${address}. ` +
            `Start one in another terminal: npx nx serve ${name}\n`,
          exitCode: 1,
        });
      });
    }
  }
}

async function expectOutput(
  ground: Ground,
  client: Program,
  address: string,
  stdout: string,
): Promise<void> {
  const finished = await ground.run(client, ['--address', address]);
  const expected = { stdout, stderr: '', exitCode: 0 };
  expect(finished).toMatchObject(expected);
}

function pairs<T>(servers: T[], clients: T[]): [server: T, client: T][] {
  return servers.flatMap((server) =>
    clients.map((client): [T, T] => [server, client]),
  );
}
