// Fields as protobuf writes them: the same value as text, as bytes, and as JSON.
import { fromBinary, toBinary, toJsonString } from '@bufbuild/protobuf';
import { fromText } from '@bufbuild/protobuf/txtpb';
import { ValuesSchema } from '@stubs/example/es/example/values_pb.ts';
import { spaced, textTable } from './text-table.ts';

/** Messages of example.Values in protobuf's own text form. */
export const fields = [
  'int32_value: 1',
  'int32_value: 300',
  'int32_value: -1',
  'int32_value: 0',
  'optional_int32: 0',
  'sint32_value: -1',
  'sint32_value: 300',
  'int64_value: 9007199254740993',
  'uint64_value: 18446744073709551615',
  'fixed32_value: 1',
  'sfixed32_value: -1',
  'fixed64_value: 1',
  'double_value: 0.5',
  'float_value: nan',
  'bool_value: true',
  'enum_value: COLOUR_GREEN',
  'enum_value: 7',
  'string_value: "é"',
  'bytes_value: "\\xff"',
  'message_value { }',
  'message_value { text: "a" }',
  'int32_list: [1, 2, 300]',
  'string_list: ["a", "b"]',
  'int64_choice: 0',
  'string_map { key: "a" value: 1 }',
  'timestamp { seconds: 1 }',
  'duration { seconds: -1 }',
  'int64_wrapper { value: 1 }',
];

/** A line for each of the fields: its bytes. */
export async function protobufFields(): Promise<string> {
  return textTable(rows().map(({ text, bytes }) => [text, spaced(bytes)]));
}

/** A line for each of the fields: what it is in JSON. */
export async function protobufJson(): Promise<string> {
  return textTable(rows().map(({ text, json }) => [text, json]));
}

function rows() {
  const written = fields.map((text) => ({
    text,
    bytes: toBinary(ValuesSchema, fromText(ValuesSchema, text)),
  }));
  // No text has a field that the contract does not know, but bytes may.
  const unknown = { text: 'field 99: 1', bytes: Uint8Array.of(0x98, 6, 1) };
  return [...written, unknown].map((row) => ({
    ...row,
    json: toJsonString(ValuesSchema, fromBinary(ValuesSchema, row.bytes)),
  }));
}
