// Clients as they are published, with nothing of ours: from Go's own examples,
// and in Python with grpcio and generated stubs alone.
import { expect } from '@jest/globals';
import { cell, type SharedServers } from '../cell.ts';
import type { Finished, Ground } from '../ground.ts';
import { lessonNamed, type Program } from '../workspace.ts';
import { tellsOfRouteInGo, tellsOfRouteInPython } from './published-route.ts';

interface Published {
  client: Program;
  /** The lessons whose servers it calls. */
  lessons: string[];
  args(address: string): string[];
  /** @throws Error if that is not what the client prints after right answers */
  check(finished: Finished): void;
}

const GREETERS = ['helloworld', 'say-hello-again'];

const clients: Published[] = [
  {
    client: python('published_greeter'),
    lessons: GREETERS,
    args: (address) => [address],
    check: ({ stdout }) =>
      expect(stdout).toBe('Greeter client received: Hello, you!\n'),
  },
  {
    client: go('greeter_client'),
    lessons: GREETERS,
    args: (address) => ['-addr', address, '-name', 'you'],
    check: ({ stderr }) => expect(stderr).toMatch(/ Greeting: Hello, you!\n$/),
  },
  {
    client: python('published_route_guide'),
    lessons: ['route-guide'],
    args: (address) => [address],
    check: ({ stdout }) => tellsOfRouteInPython(stdout),
  },
  {
    client: go('client'),
    lessons: ['route-guide'],
    args: (address) => ['-addr', address],
    check: ({ stderr }) => tellsOfRouteInGo(stderr),
  },
];

/** Every server answers them, also on the port that all published clients dial,
 * which only a container is sure to have free. */
export function publishedSuite(ground: Ground, servers: SharedServers): void {
  for (const published of clients) {
    for (const lesson of published.lessons) {
      for (const server of lessonNamed(lesson).servers) {
        calls(ground, servers, published, lesson, server);
      }
    }
  }
}

function calls(
  ground: Ground,
  servers: SharedServers,
  { client, args, check }: Published,
  lesson: string,
  server: Program,
): void {
  const cells = { suite: `published client of ${lesson}`, server, client };
  const answered = async (port?: string) => {
    const { address } = await servers.get(server);
    if (port) expect(address).toMatch(RegExp(`:${port}$`));
    const finished = await ground.run(client, args(address));
    expect(finished).toMatchObject({ exitCode: 0 });
    check(finished);
  };
  cell(ground, { ...cells, title: 'gets right answers' }, () => answered());
  const skip =
    ground.kind === 'process'
      ? 'port 50051 may be in use here: --peers docker'
      : undefined;
  const title = 'gets right answers on port 50051 of a server without flags';
  cell(ground, { ...cells, title, skip }, () => answered('50051'));
}

function python(stem: string): Program {
  const project = 'apps/peer-python';
  const file = `${project}/python/${stem}.py`;
  return { name: 'published-python', language: 'python', project, file };
}

// A tool of the module in `published`: its sources are not here.
function go(tool: string): Program {
  const project = 'apps/peer-go';
  const file = `${project}/published/${tool}/main.go`;
  return { name: 'published-go', language: 'go', project, file };
}
