// A client as it is published: grpcio and generated stubs, nothing of ours.
import { expect } from '@jest/globals';
import { cell, type SharedServers } from '../cell.ts';
import type { Ground } from '../ground.ts';
import { lessonNamed, type Program } from '../workspace.ts';

const client: Program = {
  name: 'published-python',
  language: 'python',
  project: 'apps/peer-python',
  file: 'apps/peer-python/python/published_client.py',
};

/** Every server of the Greeter greets it, also on the port that all published
 * clients dial, which only a container is sure to have free. */
export function publishedSuite(ground: Ground, servers: SharedServers): void {
  for (const lesson of ['helloworld', 'say-hello-again']) {
    for (const server of lessonNamed(lesson).servers) {
      const suite = `published client of ${lesson}`;
      const greets = async (port?: string) => {
        const { address } = await servers.get(server);
        if (port) expect(address).toMatch(RegExp(`:${port}$`));
        expect(await ground.run(client, [address])).toMatchObject({
          stdout: 'Greeter client received: Hello, you!\n',
          stderr: '',
          exitCode: 0,
        });
      };
      const cells = { suite, server, client };
      cell(ground, { ...cells, title: 'is greeted' }, () => greets());
      cell(
        ground,
        {
          ...cells,
          title: 'is greeted on port 50051 by a server without flags',
          skip:
            ground.kind === 'process'
              ? 'port 50051 may be in use here: --peers docker'
              : undefined,
        },
        () => greets('50051'),
      );
    }
  }
}
