// What Linux says of processors, in its own spelling.
import { expect, test } from '@jest/globals';
import { parseList, parseMachineTime, pinned } from './machine.ts';

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

test('a command is pinned by taskset', () => {
  expect(pinned(3, ['node', 'x.ts']).join(' ')).toBe(
    'taskset --cpu-list 3 node x.ts',
  );
});
