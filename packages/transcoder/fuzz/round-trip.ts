// What goes through the gateway and back is what was sent: to the last bit.
import assert from 'node:assert/strict';
import {
  type DescMessage,
  fromBinary,
  fromJson,
  type JsonValue,
  type Message,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';
import { FieldMaskSchema } from '@bufbuild/protobuf/wkt';
import { registry } from '../testing/descriptors.ts';
import type { RawAnswer } from '../testing/raw-answer.ts';
import type { Binding } from './bindings.ts';

/** Holds an answer against the message that the request meant. Protobuf-ES reads
 * the answer: code that the transcoder's reading and writing is no part of.
 * @throws AssertionError if they differ */
export function assertRoundTrip(
  { method, httpMethod, responseBody }: Binding,
  sent: Message,
  answer: RawAnswer,
): void {
  assert.equal(answer.status, 200, answer.body.toString());
  if (httpMethod === 'HEAD') return;
  assert.equal(answer.headers['content-type'], 'application/json');
  const got: JsonValue = JSON.parse(answer.body.toString());
  const desc = method.output;
  const all = toJson(desc, sent, { registry, alwaysEmitImplicit: true });
  if (responseBody === '') {
    const filled = httpMethod === 'PATCH' ? maskOf(desc) : undefined;
    assertSame(
      desc,
      all,
      filled && !(filled in Object(all))
        ? { ...Object(got), [filled]: null }
        : got,
    );
    return;
  }
  const field = desc.fields.find(({ name }) => name === responseBody);
  const name = field?.jsonName ?? responseBody;
  const expected = Object(all)[name];
  assertSame(
    desc,
    expected === undefined ? {} : { [name]: expected },
    expected === undefined && got === null ? {} : { [name]: got },
  );
}

/** The mask that a PATCH without one is given: what is in it, the tests of the
 * transcoder's messages say. */
function maskOf({ fields }: DescMessage): string | undefined {
  return fields.find(
    ({ message }) => message?.typeName === FieldMaskSchema.typeName,
  )?.jsonName;
}

function assertSame(desc: DescMessage, expected: JsonValue, got: JsonValue) {
  // By way of the binary form, which rounds a float.
  const canonical = (json: JsonValue) => {
    const bytes = toBinary(desc, fromJson(desc, json, { registry }));
    return toJson(desc, fromBinary(desc, bytes), { registry });
  };
  const known = withoutNulls(got, expected);
  assert.deepEqual(canonical(known), canonical(expected));
}

/** Takes out what stands for "not set" in an answer: a null where the oracle has
 * nothing. */
function withoutNulls(
  got: JsonValue,
  expected: JsonValue | undefined,
): JsonValue {
  if (typeof got !== 'object' || got === null) return got;
  if (Array.isArray(got)) {
    return got.map((each, at) => withoutNulls(each, Object(expected)[at]));
  }
  const wanted: Record<string, JsonValue | undefined> = Object(expected);
  return Object.fromEntries(
    Object.entries(got)
      .filter(([name, value]) => value !== null || Object.hasOwn(wanted, name))
      .map(([name, value]) => [name, withoutNulls(value, wanted[name])]),
  );
}
