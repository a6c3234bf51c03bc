// Requests of HTTP through the gateway of the lesson of that name, in front of its
// servers: three programs, each where the ground puts it.
import { expect } from '@jest/globals';
import { cell, type SharedServers } from '../cell.ts';
import type { Ground } from '../ground.ts';
import { lessonNamed, type Program } from '../workspace.ts';

const gateway: Program = {
  name: 'gateway',
  language: 'typescript',
  project: 'packages/lessons/gateway',
  file: 'packages/lessons/gateway/src/gateway.ts',
};

const client: Program = {
  name: 'typescript',
  language: 'typescript',
  project: 'apps/peer-typescript',
  file: 'apps/peer-typescript/src/http.ts',
};

// Each request, and the status and the body that answer it.
const POST = { method: 'POST', body: '{"name":"you"}' };
const ANSWERS: [path: string, options: object, number, string][] = [
  ['/v1/hello', POST, 200, '{"message":"Hello, you!"}'],
  ['/v1/example/echo', POST, 200, '{"message":"Hello, you!"}'],
  ['/v1/hello/%E4%BD%A0', {}, 200, '{"message":"Hello, 你!"}'],
  [
    '/v1/hello/you:again?greeting=x',
    { method: 'POST', body: '{"greeting":"Welcome"}' },
    200,
    '{"message":"Welcome again, you!"}',
  ],
  [
    '/v1/hellos/you?count=6',
    {},
    200,
    [1, 2, 3, 4, 5]
      .map((each) => `{"result":{"message":"Hello, you! (${each} of 6)"}}\n`)
      .join('') +
      '{"error":{"code":8,"message":"The Greeter tires after 5 greetings.",' +
      '"details":[]}}\n',
  ],
  [
    '/v1/postcards/nowhere',
    {},
    404,
    '{"code":5,"message":"There is no postcards/nowhere.","details":[]}',
  ],
];

/** The same answers from every server of the lesson. */
export function httpSuite(ground: Ground, servers: SharedServers): void {
  const suite = 'HTTP through the gateway';
  const title = 'answers every request';
  for (const server of lessonNamed('gateway').servers) {
    cell(ground, { suite, server, client, title }, async () => {
      const { address: endpoint } = await servers.get(server);
      const args = ['--grpc-server-endpoint', endpoint, '--port', '50051'];
      const { address } = await servers.get(gateway, args);
      const finished = await ground.run(client, [
        `http://${address}`,
        ...ANSWERS.map(([path, options]) => JSON.stringify([path, options])),
      ]);
      const answers = ANSWERS.map(([, , status, body]) =>
        JSON.stringify([status, body]),
      );
      expect(finished).toMatchObject({
        stdout: `${answers.join('\n')}\n`,
        stderr: '',
        exitCode: 0,
      });
    });
  }
}
