// Every lesson: each client against each server, as a reader would run them.
import { expect } from '@jest/globals';
import { expectedOutput } from '@polyglot-grpc/lesson-testing/output';
import { cell, type SharedServers } from '../cell.ts';
import type { Finished, Ground } from '../ground.ts';
import { together } from '../together.ts';
import {
  findLessons,
  type Lesson,
  lessonNamed,
  type Program,
} from '../workspace.ts';

/** Each client of a lesson prints its output.txt with each of its servers. Those
 * of one server call it at the same time. */
export function lessonSuite(ground: Ground, servers: SharedServers): void {
  for (const lesson of findLessons()) {
    for (const server of lesson.servers) {
      const call = async (client: Program) => {
        const { address } = await (lesson.behind > 1
          ? servers.getSeveral(server, lesson.behind)
          : servers.get(server));
        return ground.run(client, ['--address', address]);
      };
      for (const [client, ask] of together(lesson.clients, call)) {
        const title = 'prints its output.txt';
        const { name: suite, transport } = lesson;
        const names = { suite, server, client, transport, title };
        cell(ground, names, async () => {
          const stdout = expectedOutput(lesson.folder, {
            server: server.language,
            client: client.language,
          });
          expectOutput(stdout, await ask());
        });
      }
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
    for (const server of theirs) {
      const call = async (client: Program) => {
        const { address } = await servers.get(server);
        return ground.run(client, ['--address', address]);
      };
      for (const [client, ask] of together(clients, call)) {
        const title = 'greets';
        cell(ground, { suite, server, client, title }, async () => {
          expectOutput(output, await ask());
        });
      }
    }
  }
}

/** A client without a server says which command starts one. */
export function noServerSuite(ground: Ground): void {
  for (const { name, clients, transport, output } of findLessons()) {
    const address = ground.emptyAddress;
    const call = (client: Program) =>
      ground.run(client, ['--address', address]);
    for (const [client, ask] of together(clients, call)) {
      const server = { ...client, name: 'none' };
      const title = `says how to start a server of ${name}`;
      const names = { suite: 'no server', server, client, transport, title };
      cell(ground, names, async () => {
        const finished = await ask();
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

function expectOutput(stdout: string, finished: Finished): void {
  expect(finished).toMatchObject({ stdout, stderr: '', exitCode: 0 });
}
