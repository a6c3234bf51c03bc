// How connections and calls spread, seen on real servers.
import { expect, test } from '@jest/globals';
import { missingFor } from '../../../tools/run/command.mjs';
import { choosePinning, chooseTwo } from './machine.ts';
import { whatIsMissing } from './requirements.ts';
import { startServer } from './server.ts';
import { spreadOf } from './spread.ts';
import { waiting, workshops } from './workshop.ts';

const REGIME = { connections: 4, streams: 2 };
const missing = await whatIsMissing();
const testIt = missing ? test.skip : test;

test('every server of the lesson takes part, the pool of threads in three sizes', () => {
  const names = workshops(2).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.filter((name) => name.startsWith('python, '))).toHaveLength(3);
  expect(names).toContain('typescript-reuse-port');
});

testIt(
  'one process has all connections, and threads of it share the calls',
  async () => {
    expect(await spread('typescript')).toEqual({
      connections: 100,
      calls: 100,
    });
    const { connections, calls } = await spread('typescript-worker-threads');
    expect(connections).toBe(100);
    expect(calls).toBeLessThan(100);
  },
);

testIt('workers of a cluster have some of the connections each', async () => {
  const { connections, calls } = await spread('typescript-cluster');
  expect(connections).toBeLessThan(100);
  expect(calls).toBeLessThan(100);
});

async function spread(name: string) {
  const rival = workshops(2).find((each) => each.name === name);
  if (!rival) throw new Error(`No server ${name}.`);
  if (missingFor(rival.program.file)) throw new Error(`${name} is not here.`);
  const cpus = chooseTwo(choosePinning());
  await using server = await startServer(rival.program, cpus, rival.args);
  // Every thread is met on every connection, if there are calls enough.
  return await spreadOf(server.address, waiting, REGIME, 2);
}
