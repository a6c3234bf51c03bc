// Text to bytes, and what two encodings have in common.
import { expect, test } from '@jest/globals';
import { sameValues } from './same-values.ts';
import { textToWire } from './text-to-wire.ts';
import { valueFields } from './vectors.ts';

const hex = (text: string) =>
  Buffer.from(textToWire(text, valueFields)).toString('hex');

// Reference: protobuf.dev/programming-guides/encoding, checked with protoc.
test.each([
  ['', ''],
  ['int32_value: 150', '189601'],
  ['int32_value: 0', '1800'],
  ['int32_value: -1', '18ffffffffffffffffff01'],
  ['sint32_value: -1', '3801'],
  ['uint64_value: 18446744073709551615', '30ffffffffffffffffff01'],
  ['double_value: -0', '090000000000000080'],
  ['float_value: nan', '150000c07f'],
  ['bool_value: true', '6801'],
  ['enum_value: COLOUR_GREEN', '800102'],
  ['enum_value: 7', '800107'],
  ['string_value: "é"', '7202c3a9'],
  [String.raw`bytes_value: "a\xff"`, '7a0261ff'],
  ['message_value { }', '8a0100'],
  ['int32_list: [1, 2]', '9201020102'],
  ['int32_list: 1 int32_list: 2', '900101900102'],
  ['int64_map { key: 1 value: "a" }', 'ba010508011201' + '61'],
  ['99: 1', '980601'],
])('%s is %s', (text, expected) => {
  expect(hex(text)).toBe(expected);
});

test.each(['no_such_field: 1', 'message_value: 1'])('refuses %s', (text) => {
  expect(() => hex(text)).toThrow(/No field|takes/);
});

test.each([
  ['int32_value: 0', ''],
  ['int32_list: [1, 2]', 'int32_list: 1 int32_list: 2'],
  ['int64_value: 1 bool_value: true', 'bool_value: true int64_value: 1'],
  ['text_choice: "a" int64_choice: 2', 'int64_choice: 2'],
  ['int64_wrapper { value: 0 }', 'int64_wrapper { }'],
])('%s and "%s" hold the same values', (a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ['optional_int32: 0', ''],
  ['double_value: -0', ''],
  ['int32_list: [1, 2]', 'int32_list: [2, 1]'],
  ['text_choice: ""', ''],
  ['int64_wrapper { }', ''],
  ['99: 1', ''],
  ['timestamp { seconds: 1 nanos: 1 }', 'timestamp { seconds: 1 }'],
])('%s and "%s" differ', (a, b) => {
  expect(same(a, b)).toBe(false);
});

function same(a: string, b: string): boolean {
  const [left, right] = [a, b].map((each) => textToWire(each, valueFields));
  return sameValues(
    left ?? new Uint8Array(),
    right ?? new Uint8Array(),
    valueFields,
  );
}
