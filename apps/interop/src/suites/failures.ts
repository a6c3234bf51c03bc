// The failure lab: each mistake ends a call with the status code that its page
// tells, whichever language makes it, and soon; and the server lives on.
import { expect } from '@jest/globals';
import { codeOf, type Party } from '@polyglot-grpc/failure-lab/step';
import { steps } from '@polyglot-grpc/failure-lab/steps';
import { cell, type SharedServers } from '../cell.ts';
import type { Finished, Ground } from '../ground.ts';
import {
  findPrograms,
  type Program,
  transportOf,
  workspaceRoot,
} from '../workspace.ts';

// A call that hangs ends at its deadline, which its lesson sets to 5 seconds.
const SOON_MS = 4_000;

/** Each step of the lab, with its servers and with clients in every language. */
export function failureSuite(ground: Ground, servers: SharedServers): void {
  const suite = 'failure lab';
  for (const step of steps) {
    const transport = transportOf(`packages/${step.server.folder}`);
    for (const server of programsOf(step.server, 'server')) {
      const calls = async (
        client: Program,
        { flags }: Party,
        host?: string,
      ) => {
        const started = await servers.get(
          server,
          [...step.server.flags],
          'localhost',
        );
        const address = started.address.replace(
          'localhost',
          host ?? 'localhost',
        );
        return ground.run(client, ['--address', address, ...flags]);
      };
      for (const client of programsOf(step.client, 'client')) {
        const code = codeOf(step, client.language);
        if (!code) continue;
        const title = `${step.name} ends with ${code}`;
        cell(ground, { suite, server, client, transport, title }, async () => {
          const started = performance.now();
          expectCode(code, await calls(client, step.client, step.dials));
          expect(performance.now() - started).toBeLessThan(SOON_MS);
        });
      }
      // Where the mistake is the server's, no call to it is good.
      if (step.cure.server) continue;
      const good = step.cure.client ?? step.client;
      for (const client of programsOf(good, 'client')) {
        // One client is enough to ask whether the server is well.
        if (client.language !== server.language) continue;
        const title = `${step.name} does the server no harm`;
        cell(ground, { suite, server, client, transport, title }, async () => {
          expectCode('OK', await calls(client, good, step.cure.dials));
        });
      }
    }
  }
}

function expectCode(code: string, { stderr, exitCode }: Finished): void {
  if (code === 'OK')
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  else {
    expect(stderr).toMatch(RegExp(`^${code}: `, 'm'));
    expect(exitCode).toBe(1);
  }
}

// A language's usual program, without its variants; servers are in two of them.
function programsOf({ folder, program }: Party, role: 'server' | 'client') {
  return findPrograms(
    workspaceRoot,
    `packages/${folder}`,
    program ?? role,
  ).filter(
    ({ name, language }) =>
      name === language &&
      (role === 'client' || language === 'typescript' || language === 'python'),
  );
}
