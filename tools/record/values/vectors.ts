// The messages whose reading is recorded, each written as text. Every language
// gets the same bytes of them.
import { ValuesSchema } from '@stubs/example/es/example/values_pb.ts';
import { fieldsOf } from './fields.ts';
import { textToWire } from './text-to-wire.ts';

/** One message, and what is asked about it. */
export interface Vector {
  /** The table of the page that it belongs to. */
  group: string;
  /** What is read from the message: a field, or the oneof `choice`. */
  reads: string;
  /** The message as text. */
  text: string;
}

/** The fields of example.Values, by which all vectors are written. */
export const valueFields = fieldsOf(ValuesSchema);

// What is on the wire. What is read is the first word, unless it stands before
// a bar.
const GROUPS: Record<string, string[]> = {
  numbers: [
    'int64_value: 9007199254740993',
    'int64_value: -9223372036854775808',
    'uint64_value: 18446744073709551615',
    'fixed64_value: 18446744073709551615',
    'float_value: 0.1',
    'double_value: nan',
    'double_value: inf',
    'double_value: -inf',
    'double_value: -0',
  ],
  presence: [
    'int32_value |',
    'int32_value: 0',
    'optional_int32 |',
    'optional_int32: 0',
    'message_value |',
    'message_value { }',
    'int64_wrapper |',
    'int64_wrapper { }',
    'string_wrapper { value: "text" }',
  ],
  choices: [
    'enum_value: COLOUR_GREEN',
    'enum_value: 7',
    'choice |',
    'choice | text_choice: ""',
    'choice | int64_choice: 0',
    'choice | text_choice: "first" int64_choice: 2',
  ],
  collections: [
    'int32_list: [1, 2]',
    'int32_list: 1 int32_list: 2',
    'int64_map { key: 9007199254740993 value: "a" }',
    'string_map { key: "__proto__" value: 1 }',
    'string_map { key: "constructor" value: 1 }',
  ],
  text: [
    'string_value: "中文 👋🏽"',
    String.raw`string_value: "\xff"`,
    String.raw`bytes_value: "\x00\xff"`,
    'string_value | 99: 1',
  ],
  known: [
    'timestamp { seconds: 253402300799 nanos: 999999999 }',
    'timestamp { seconds: -1 nanos: 999000000 }',
    'duration { seconds: -1 nanos: -500000000 }',
    'duration { seconds: 315576000000 }',
    'any { type_url: "type.googleapis.com/example.Values.Label" value: "\\x0a\\x01a" }',
    'any { type_url: "type.googleapis.com/nobody.Knows" value: "a" }',
    'struct { fields { key: "a" value { number_value: 1 } } }',
    'struct { fields { key: "__proto__" value { bool_value: true } } }',
    'struct { fields { key: "a" value { null_value: 0 } } }',
    'field_mask { paths: "string_value" paths: "message_value.text" }',
  ],
};

/** A message with a field of every type, most of them at an edge. */
export const EVERYTHING = `
  double_value: 0.1 float_value: 0.1
  int32_value: -2147483648 int64_value: -9223372036854775808
  uint32_value: 4294967295 uint64_value: 18446744073709551615
  sint32_value: -2147483648 sint64_value: -9223372036854775808
  fixed32_value: 4294967295 fixed64_value: 18446744073709551615
  sfixed32_value: -2147483648 sfixed64_value: -9223372036854775808
  bool_value: true
  string_value: "中文 👋🏽"
  bytes_value: "\\x00\\xff"
  enum_value: 7
  message_value { text: "a" }
  int32_list: [1, -1]
  string_list: "" string_list: "b"
  optional_int32: 0
  int64_choice: 9007199254740993
  int64_map { key: 9007199254740993 value: "a" }
  string_map { key: "constructor" value: 1 }
  timestamp { seconds: 1 nanos: 999000000 }
  duration { seconds: -1 nanos: -500000000 }
  any { type_url: "type.googleapis.com/nobody.Knows" value: "a" }
  struct { fields { key: "a" value { list_value {
    values { number_value: 0.5 } values { null_value: 0 }
  } } } }
  field_mask { paths: "string_value" }
  int64_wrapper { value: 9007199254740993 }
  string_wrapper { value: "text" }
`;

/** All of them, in the order of the page. */
export const vectors: Vector[] = Object.entries(GROUPS).flatMap(
  ([group, lines]) => lines.map((line) => vectorOf(group, line)),
);

/** The bytes of a vector. */
export function bytesOf({ text }: Vector): Buffer {
  return Buffer.from(textToWire(text, valueFields));
}

/** What the programs `observe` take: a line for each vector, what to read and the
 * bytes in Base64, with a tab between. */
export async function vectorFile(): Promise<string> {
  return vectors
    .map((vector) => {
      const { reads, text } = vector;
      return `${reads}\t${bytesOf(vector).toString('base64')}\t${text}\n`;
    })
    .join('');
}

function vectorOf(group: string, line: string): Vector {
  const [before = '', after] = line.split('|').map((part) => part.trim());
  const reads = before.split(/[: ]/)[0] ?? '';
  return { group, reads, text: after ?? before };
}
