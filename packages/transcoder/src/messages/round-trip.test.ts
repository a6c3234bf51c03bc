// Any message there and back: bytes, our JSON and bytes again are the same, and
// Protobuf-ES, which has no part in this, reads and writes the same JSON.
import {
  fromBinary,
  fromJson,
  type JsonValue,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';
import { describe, expect, test } from '@jest/globals';
import { message } from '../../fuzz/messages.ts';
import { messagesOf } from '../../testing/bind.ts';
import { registry } from '../../testing/descriptors.ts';
import fc from '../../testing/fast-check.ts';

const rules = [
  'POST /v1/whole',
  'POST /v1/choice',
  'POST /v1/answers/whole',
  'POST /v1/legacy',
];
const json = { protoNames: true, enumNumbers: true, omitDefaults: true };
const settings = [
  ['by default', messagesOf(), { alwaysEmitImplicit: true }],
  [
    'with other settings',
    messagesOf({ json }),
    { useProtoFieldName: true, enumAsInteger: true },
  ],
] as const;

describe.each(settings)('a message written %s', (_, tested, options) => {
  test.each(rules)('of %s is the same when it comes back', (rule) => {
    const route = tested.route(rule);
    const { input } = route.method;
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        // JSON has one NullValue, whatever its number was.
        const drawn = toJson(input, message(draw, input), { registry });
        const sent = fromJson(input, drawn, { registry });
        const json = toJson(input, sent, { registry });
        const answer = tested.messages.write(route, toBinary(input, sent));
        const body = String(answer.body);
        // A Value that is not set is null, too, and comes back as one.
        const back = tested.bind({ rule, body });
        expect(withoutNulls(back, json)).toEqual(json);
        const value: JsonValue = JSON.parse(body);
        const bytes = toBinary(input, fromJson(input, value, { registry }));
        const read = toJson(input, fromBinary(input, bytes), { registry });
        expect(withoutNulls(read, json)).toEqual(json);
        const theirs = toJson(input, sent, { registry, ...options });
        expect(withoutNulls(value, theirs)).toEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });
});

/** Takes out the null of each message that is not set, which Protobuf-ES leaves
 * out, and writes a float with the digits of a double, as it does. */
function withoutNulls(ours: unknown, theirs: unknown): unknown {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.fround(ours) === theirs ? theirs : ours;
  }
  if (typeof ours !== 'object' || ours === null) return ours;
  if (Array.isArray(ours)) {
    return ours.map((value, index) => withoutNulls(value, at(theirs, index)));
  }
  return Object.fromEntries(
    Object.entries(ours)
      .filter(([key, value]) => value !== null || at(theirs, key) === null)
      .map(([key, value]) => [key, withoutNulls(value, at(theirs, key))]),
  );
}

function at(value: unknown, key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(Object(value), key)?.value;
}
