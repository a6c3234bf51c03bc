// A reader that takes nothing shows which server minds it.
import { expect, test } from '@jest/globals';
import { startIdleReader } from './idle-reader.ts';
import { choosePinning } from './machine.ts';
import { memoryOfTree, settled } from './process-tree.ts';
import { listAll } from './route-guide.ts';
import { startServer } from './server.ts';

const testOnLinux = process.platform === 'linux' ? test : test.skip;
const MIB = 2 ** 20;

testOnLinux(
  'a server that writes on regardless keeps the whole answer in memory',
  async () => {
    const careless = {
      ...({ name: 'careless', language: 'typescript' } as const),
      ...{ project: 'apps/bench' },
      file: 'apps/bench/src/fixtures/careless-guide.ts',
    };
    await using server = await startServer(careless, choosePinning().server);
    const before = memoryOfTree(server.pid);
    await using reader = startIdleReader(server.address, listAll(1));
    await reader.begun;
    await settled(server.pid, 20_000);
    expect((memoryOfTree(server.pid) - before) / MIB).toBeGreaterThan(64);
  },
);
