// What a message takes in memory until it is written: bodies can hold a million.
import { createRegistry } from '@bufbuild/protobuf';
import { ValueSchema } from '@bufbuild/protobuf/wkt';
import { expect, test } from '@jest/globals';
import { heldMemory } from '../../testing/memory.ts';
import { defaults } from '../settings.ts';
import { Draft } from './draft.ts';
import { Plans } from './plans.ts';

const COUNT = 100_000;

test('a message has room for the fields that are set, and hardly more', () => {
  const plan = new Plans(createRegistry(), defaults.json).of(ValueSchema);
  const number = plan.byName.get('number_value');
  const before = heldMemory();
  const drafts = Array.from({ length: COUNT }, () => {
    const draft = new Draft(plan);
    if (number) draft.set(number, 7);
    return draft;
  });
  const each = (heldMemory() - before) / COUNT;
  expect(drafts.at(-1)?.slots).toEqual([undefined, 7]);
  expect(each).toBeLessThan(160);
});
