// Whether a message with a field of every type survives its journey.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ValuesSchema } from '@stubs/example/es/example/values_pb.ts';
import { EVERYTHING } from './vectors.ts';

const data = join(import.meta.dirname, '../../../docs/data');

test('the message that goes round has a field of every type', () => {
  const named = ValuesSchema.fields.filter(
    // One member of the oneof has to do.
    ({ name, oneof }) => !oneof && !EVERYTHING.includes(`${name}:`),
  );
  const missing = named.filter(({ name }) => !EVERYTHING.includes(`${name} {`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

// record.test.ts holds the recorded text against what the servers do today.
test('no language changes the message, there and back', () => {
  const text = readFileSync(join(data, 'values-round.txt'), 'utf8');
  const stops = text.trim().split('\n').slice(1);
  expect(stops.filter((stop) => stop.includes('the same values'))).toHaveLength(
    9,
  );
  expect(stops.filter((stop) => stop.includes('changed'))).toEqual([
    expect.stringMatching(/^TypeScript, proto-loader /),
  ]);
});
