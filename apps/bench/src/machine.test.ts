// What Linux says of processors, in its own spelling.
import { expect, test } from '@jest/globals';
import { chooseTwo, parseList, parseMachineTime, pinned } from './machine.ts';

test.each([
  ['0', [0]],
  ['0-2,8', [0, 1, 2, 8]],
  ['', []],
])('the list "%s" is %j', (list, processors) => {
  expect(parseList(list)).toEqual(processors);
});

test('waiting is no work of the machine, and stolen time is counted apart', () => {
  // user nice system idle iowait irq softirq steal
  const line = 'cpu  100 10 50 9000 800 3 2 7 0 0';
  expect(parseMachineTime(line)).toEqual({ busy: 1_650_000, stolen: 70_000 });
});

test.each<[number | number[], string]>([
  [3, '3'],
  [[3, 0], '3,0'],
])('a command is pinned to %j by taskset', (cpus, list) => {
  expect(pinned(cpus, ['node', 'x.ts']).join(' ')).toBe(
    `taskset --cpu-list ${list} node x.ts`,
  );
});

test('a server of two processors shares one with the load only if there is no third', () => {
  const pinning = { server: 1, load: 0 };
  expect(chooseTwo(pinning, [0, 1])).toEqual([1, 0]);
  expect(chooseTwo(pinning, [0, 1, 2, 3])).toEqual([1, 2]);
});
