// Streams are found, those too that stay open while thousands come and go.
import { expect, test } from '@jest/globals';
import fc from '../../../testing/fast-check.ts';
import { RecordedCall } from '../../../testing/recorded-call.ts';
import { Stream } from './stream.ts';
import { StreamTable } from './stream-table.ts';

function streamWith(id: number): Stream {
  const owner = { cancel: () => {} };
  const call = new RecordedCall();
  const stream = new Stream(owner, '/path', [], Buffer.alloc(0), call);
  stream.id = id;
  return stream;
}

test('a table knows what a Map would know', () => {
  // Numbers of which many have the same place.
  const id = fc
    .tuple(fc.nat(3), fc.nat(2))
    .map(([place, round]) => 2 * (place + 1024 * round) + 1);
  const steps = fc.array(fc.tuple(fc.boolean(), id), { maxLength: 60 });
  const property = fc.property(steps, (all) => {
    const table = new StreamTable();
    const map = new Map<number, Stream>();
    for (const [isAdded, id] of all) {
      const known = map.get(id);
      expect(table.get(id)).toBe(known);
      const stream = known ?? streamWith(id);
      if (!isAdded) {
        table.delete(stream);
        map.delete(id);
      } else if (!known) {
        table.add(stream);
        map.set(id, stream);
      }
      expect(table.size).toBe(map.size);
    }
    const ids = [...map.keys()].sort((a, b) => a - b);
    expect(table.all().map((stream) => stream.id)).toEqual(ids);
  });
  fc.assert(property, { numRuns: 500 });
});
