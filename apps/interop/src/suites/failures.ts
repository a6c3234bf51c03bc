// The failure lab: each mistake ends a call with the status code that its page
// tells, whichever language makes it, and the server lives on. A call that hung
// would end with DEADLINE_EXCEEDED, which only steps about deadlines expect.
import { expect } from '@jest/globals';
import {
  codeOf,
  failsAt,
  type Party,
  type Step,
} from '@polyglot-grpc/failure-lab/step';
import { steps } from '@polyglot-grpc/failure-lab/steps';
import { cell, type SharedServers } from '../cell.ts';
import type { Finished, Ground } from '../ground.ts';
import { together } from '../together.ts';
import {
  findPrograms,
  type Program,
  transportOf,
  workspaceRoot,
} from '../workspace.ts';

/** Each step of the lab, with its servers and with clients in every language. */
export function failureSuite(ground: Ground, servers: SharedServers): void {
  for (const step of steps) {
    for (const server of programsOf(step.server, 'server')) {
      if (failsAt(step, server.language)) {
        stepCells(ground, servers, step, server);
      }
    }
  }
}

function stepCells(
  ground: Ground,
  servers: SharedServers,
  step: Step,
  server: Program,
): void {
  const transport = transportOf(`packages/${step.server.folder}`);
  const names = { suite: 'failure lab', server, transport };
  const call = async (
    client: Program,
    { flags }: Party,
    host = 'localhost',
  ) => {
    const args = [...step.server.flags];
    const { address } = await servers.get(server, args, 'localhost');
    const dialled = address.replace('localhost', host);
    return ground.run(client, ['--address', dialled, ...flags]);
  };
  const clients = programsOf(step.client, 'client').filter(({ language }) =>
    codeOf(step, language),
  );
  const mistaken = (client: Program) => call(client, step.client, step.dials);
  for (const [client, ask] of together(clients, mistaken)) {
    const code = codeOf(step, client.language) ?? 'OK';
    const title = `${step.name} ends with ${code}`;
    cell(ground, { ...names, client, title }, async () => {
      expectCode(code, await ask());
    });
  }
  // Where the mistake is the server's, no call to it is good.
  if (step.cure.server) return;
  const good = step.cure.client ?? step.client;
  // One client is enough to ask whether the server is well.
  const [client] = programsOf(good, 'client').filter(
    ({ language }) => language === server.language,
  );
  if (!client) return;
  const title = `${step.name} does the server no harm`;
  cell(ground, { ...names, client, title }, async () => {
    expectCode('OK', await call(client, good, step.cure.dials));
  });
}

function expectCode(code: string, { stderr, exitCode }: Finished): void {
  expect(exitCode).toBe(code === 'OK' ? 0 : 1);
  if (code === 'OK') expect(stderr).toBe('');
  // Node warns of some things on a line before.
  else expect(stderr).toMatch(RegExp(`^${code}: `, 'm'));
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
