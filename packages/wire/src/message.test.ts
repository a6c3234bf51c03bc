// What is read of a message is what Protobuf-ES wrote.
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { StructSchema } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from '@jest/globals';
import {
  AddressBookSchema,
  Person_PhoneType,
} from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';
import { EveryField } from './fixtures/every-field.ts';
import { generate } from './fixtures/generate.ts';
import { fromHex, toHex } from './fixtures/hex.ts';
import { plainOf, plainOfWire } from './fixtures/plain.ts';
import { randomBytes, seeded } from './fixtures/random.ts';
import { readMessage } from './message.ts';
import { partsOf, problemsOf } from './parts.ts';
import { WireType } from './wire-type.ts';

const seeds = Array.from({ length: 100 }, (_, seed) => seed);

describe('a field of the specification', () => {
  // https://protobuf.dev/programming-guides/encoding/
  test.each<[string, string, Record<string, unknown>]>([
    ['a varint', '28 96 01', { an_int32: 150 }],
    ['a negative int32', '28 feffffffffffffffff01', { an_int32: -2 }],
    ['a zigzag', '70 03', { a_sint32: -2 }],
    [
      'the lowest sint64',
      '78 ffffffffffffffffff01',
      { a_sint64: -(2n ** 63n) },
    ],
    ['a uint64', '20 ffffffffffffffffff01', { a_uint64: 2n ** 64n - 1n }],
    ['text', '4a 07 74657374696e67', { a_string: 'testing' }],
    ['packed numbers', 'ca06 06 03 8e02 9ea705', { int32s: [3, 270, 86942] }],
    ['the same unpacked', 'c806 03 c806 8e02', { int32s: [3, 270] }],
    ['a float', '15 000000bf', { a_float: -0.5 }],
    ['minus zero', '09 0000000000000080', { a_double: -0 }],
    ['no number', '09 000000000000f87f', { a_double: NaN }],
    ['true', '40 01', { a_bool: true }],
    ['an enum', '800101', { a_colour: 1 }],
    ['a group', '9301 0a0161 9401', { agroup: { text: 'a' } }],
    ['a map', 'ca0c 05 0a0161 1007', { by_string: new Map([['a', 7]]) }],
    ['a field of another contract', 'f807 01', { 127: 1n }],
  ])('is read: %s', (_, hex, expected) => {
    const message = readMessage(fromHex(hex), EveryField);
    expect(problemsOf(message)).toEqual([]);
    expect(plainOfWire(message, EveryField)).toEqual(expected);
  });
});

test('each part has its offset, its bytes and its role', () => {
  const { fields } = readMessage(
    fromHex('4a 02 6162 28 9601'),
    EveryField,
    100,
  );
  expect(fields).toMatchObject([
    {
      ...{
        number: 9,
        name: 'a_string',
        type: 'string',
        wireType: WireType.LEN,
      },
      tag: { role: 'tag', offset: 100, bytes: fromHex('4a') },
      length: { role: 'length', offset: 101, bytes: fromHex('02') },
      value: {
        kind: 'plain',
        value: 'ab',
        part: { role: 'value', offset: 102, bytes: fromHex('6162') },
      },
    },
    {
      tag: { role: 'tag', offset: 104, bytes: fromHex('28') },
      value: { part: { role: 'value', offset: 105, bytes: fromHex('9601') } },
    },
  ]);
});

test('types are named as the contract writes them', () => {
  const hex = '8a01 00 ca0c 00 d20c 00 da0c 00 800100';
  const { fields } = readMessage(fromHex(hex), EveryField);
  expect(fields.map(({ type }) => type)).toEqual([
    'fixture.EveryField',
    'map<string, int32>',
    'map<int64, fixture.EveryField>',
    'map<bool, fixture.Colour>',
    'fixture.Colour',
  ]);
});

test('an enum has the name of its number, if the contract has one', () => {
  const { fields } = readMessage(fromHex('800101 800107'), EveryField);
  expect(fields.map(({ value }) => value)).toMatchObject([
    { value: 1, name: 'GREEN' },
    { value: 7 },
  ]);
  expect(fields[1]?.value).not.toHaveProperty('name');
});

test('without a contract, numbers and bytes are read', () => {
  const hex = '28 9601 15 000000bf 4a 02 6162 9301 0a0161 9401';
  const message = readMessage(fromHex(hex));
  expect(plainOfWire(message)).toEqual({
    ...{ 5: 150n, 2: 0xbf000000, 9: fromHex('6162') },
    18: { 1: fromHex('61') },
  });
  expect(message).not.toHaveProperty('type');
});

test('a message that holds itself is read to its ground', () => {
  const person = { phones: [{ number: '1', type: Person_PhoneType.HOME }] };
  const book = create(AddressBookSchema, { people: [person] });
  const message = readMessage(
    toBinary(AddressBookSchema, book),
    AddressBookSchema,
  );
  expect(plainOfWire(message, AddressBookSchema)).toEqual({
    people: [{ phones: [{ number: '1', type: Person_PhoneType.HOME }] }],
  });
  const fields = { a: { kind: { case: 'nullValue', value: 0 } } } as const;
  const struct = toBinary(StructSchema, create(StructSchema, { fields }));
  expect(problemsOf(readMessage(struct, StructSchema))).toEqual([]);
});

describe('a message made by chance', () => {
  test.each(seeds)('has the values of Protobuf-ES (%i)', (seed) => {
    const made = generate(seeded(seed), EveryField);
    const input = toBinary(EveryField, made.message);
    const message = readMessage(input, EveryField);
    expect(problemsOf(message)).toEqual([]);
    expect(plainOfWire(message, EveryField)).toEqual(plainOf(made));
  });

  test.each(seeds)('is its parts, one after another (%i)', (seed) => {
    const made = generate(seeded(seed), EveryField);
    expectWhole(toBinary(EveryField, made.message));
  });

  test.each(seeds)('is refused where Protobuf-ES refuses it (%i)', (seed) => {
    const random = seeded(seed);
    const whole = toBinary(EveryField, generate(random, EveryField, 2).message);
    const input = whole.subarray(0, random(whole.length + 1));
    const { problem } = expectWhole(input);
    const read = () => fromBinary(EveryField, input);
    if (problem) expect(read).toThrow();
    else expect(read).not.toThrow();
  });
});

test('bytes made by chance are read to their end', () => {
  for (let seed = 0; seed < 10_000; seed += 1) {
    expectWhole(randomBytes(seeded(seed), 64));
  }
});

test('a message with a byte changed is read to its end', () => {
  const random = seeded(1);
  const { message } = generate(random, EveryField, 2);
  const input = toBinary(EveryField, message);
  for (let change = 0; change < 1_000; change += 1) {
    const changed = input.slice();
    changed[random(changed.length)] = random(256);
    expectWhole(changed);
  }
});

// Reads bytes and puts their parts together again.
function expectWhole(input: Uint8Array) {
  const message = readMessage(input, EveryField);
  const parts = partsOf(message);
  const whole = Buffer.concat(parts.map((part) => part.bytes));
  expect(toHex(whole)).toBe(toHex(input));
  let end = 0;
  const misplaced = parts.filter(({ offset, bytes }) => {
    const begin = end;
    end += bytes.length;
    return offset !== begin;
  });
  const outside = problemsOf(message).filter(
    ({ offset }) => offset < 0 || offset > input.length,
  );
  expect([...misplaced, ...outside]).toEqual([]);
  return message;
}
