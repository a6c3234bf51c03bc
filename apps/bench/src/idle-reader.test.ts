// A reader that takes nothing shows which server minds it.
import { expect, test } from '@jest/globals';
import { startIdleReader } from './idle-reader.ts';
import { choosePinning } from './machine.ts';
import { memoryOfTree, settled } from './process-tree.ts';
import { whatIsMissing } from './requirements.ts';
import { listAll } from './route-guide.ts';
import { startServer } from './server.ts';

const missing = await whatIsMissing();
const testIt = missing ? test.skip : test;
const because = missing ? ` (${missing})` : '';
const MIB = 2 ** 20;

testIt(
  `a server that writes on regardless keeps its answer in memory${because}`,
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
    const grown = () => (memoryOfTree(server.pid) - before) / MIB;
    // On a busy machine the server may look idle because others have its turn.
    const end = performance.now() + 60_000;
    while (grown() <= 64 && performance.now() < end) await settled(server.pid);
    expect(grown()).toBeGreaterThan(64);
  },
);
