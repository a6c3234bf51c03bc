// The cost of process trees, read from lines of /proc and from real processes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { cpuOfTree, memoryOfTree, parseStat } from './process-tree.ts';

const testOnLinux = process.platform === 'linux' ? test : test.skip;

test('the time of a process is its own and that of its ended children', () => {
  const stat =
    '7 (a (b) c) S 3 7 7 0 -1 4194560 1 2 3 4 100 20 3 4 20 0 1 0 99';
  expect(parseStat(stat)).toEqual({ parent: 3, ticks: 127 });
});

testOnLinux('a tree counts what a child and its child have done', async () => {
  // A shell that waits for a shell that waits for Node, which works 200 ms: of
  // its own time, since on a busy machine others take some of the clock's.
  const busy =
    'for (let done = 0; done < 200_000; ) ' +
    '{ const { user, system } = process.cpuUsage(); done = user + system; }';
  const node = `${process.execPath} -e '${busy} console.log("done"); process.stdin.resume()'`;
  const child = spawn('sh', ['-c', `sh -c '${quote(node)}; true'; true`]);
  try {
    await once(child.stdout, 'data');
    expect(cpuOfTree(child.pid ?? 0)).toBeGreaterThan(180_000);
    expect(memoryOfTree(child.pid ?? 0)).toBeGreaterThan(10_000_000);
  } finally {
    child.stdin.end();
    await once(child, 'close');
  }
});

testOnLinux('a process that is gone has no cost', async () => {
  const child = spawn('true');
  await once(child, 'close');
  const pid = child.pid ?? 0;
  expect(() => cpuOfTree(pid)).toThrow(`Process ${pid} has ended.`);
});

const quote = (command: string) => command.replaceAll("'", `'\\''`);
