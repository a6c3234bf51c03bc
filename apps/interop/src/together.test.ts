// What is done together still ends one by one.
import { expect, test } from '@jest/globals';
import { together } from './together.ts';

test('does all tasks with the first, and gives each its own end', async () => {
  const started: string[] = [];
  const names = ['good', 'bad', 'other'];
  const asked = together(names, async (name) => {
    started.push(name);
    if (name === 'bad') throw new Error('it went wrong');
    return name.length;
  });
  expect(asked.map(([name]) => name)).toEqual(names);
  expect(started).toEqual([]);
  const [good, bad, other] = asked.map(([, ask]) => ask);
  await expect(good?.()).resolves.toBe(4);
  expect(started).toEqual(names);
  await expect(bad?.()).rejects.toThrow('it went wrong');
  await expect(other?.()).resolves.toBe(5);
  expect(started).toEqual(names);
});
