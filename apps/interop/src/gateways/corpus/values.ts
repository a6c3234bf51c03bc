// Values for every type of field: good ones, those at an edge, and bad ones.
import { ScalarType } from '@bufbuild/protobuf';

const INTEGERS = [
  '0',
  '-0',
  '1',
  '-1',
  '+1',
  '01',
  '0x10',
  '0b1',
  '1_000',
  '1.0',
  '1.5',
  '1e3',
  '1E3',
  '1e-1',
  '100e-2',
  ' 1',
  '1 ',
  'abc',
  'NaN',
  'null',
  '١',
];
const INTEGERS_32 = [
  ...INTEGERS,
  '2147483647',
  '-2147483648',
  '2147483648',
  '-2147483649',
  '4294967295',
  '4294967296',
];
const INTEGERS_64 = [
  ...INTEGERS,
  '9007199254740991',
  '9007199254740993',
  '-9007199254740993',
  '9223372036854775807',
  '-9223372036854775808',
  '9223372036854775808',
  '-9223372036854775809',
  '18446744073709551615',
  '18446744073709551616',
  '9007199254740993.0',
  '99999999999999999999999999',
];
const FLOATS = [
  '0',
  '-0',
  '1',
  '-1.5',
  '+1.5',
  '.5',
  '5.',
  '01.5',
  '0.1',
  '1e3',
  '1e21',
  '1e-7',
  '123456789.123',
  '16777217',
  '3.4028235e38',
  '3.5e38',
  '1.7976931348623157e308',
  '1e309',
  '-1e309',
  '5e-324',
  '1e-400',
  'NaN',
  'nan',
  'Infinity',
  '-Infinity',
  'inf',
  '0x1p4',
  '1_0.5',
  ' 1.5',
  'abc',
];
const BOOLEANS = [
  'true',
  'false',
  'True',
  'TRUE',
  't',
  'f',
  '1',
  '0',
  'yes',
  'no',
  'abc',
  ' true',
];
const STRINGS = [
  'you',
  '0',
  'null',
  'a b',
  'a+b',
  'ü',
  '日本語',
  '😀',
  'e\u0301',
  '"quoted"',
  '\\',
  'a/b',
  'a:b',
  'a%b',
  'a?b#c',
  '<b>&amp;\u2028',
  '\u0000',
  '\u007f',
  '\ufffd',
  'x'.repeat(3_000),
];
const BYTES = [
  'AQID',
  'AQ==',
  'AQ',
  'AQI=',
  'AQI',
  '-_-_',
  '+/+/',
  '+_',
  'A',
  'A===',
  'AQ=',
  'AR==',
  'AQ==AQ==',
  'A Q I D',
  '!!!!',
  'ü',
];
/** Texts for an enum that has RED = 1 and INFRARED = -1. */
export const ENUM_TEXTS = [
  'COLOUR_RED',
  'COLOUR_UNSPECIFIED',
  'COLOUR_INFRARED',
  'colour_red',
  'RED',
  'COLOUR_BLUE',
  '1',
  '-1',
  '0',
  '7',
  '1.0',
  '2147483648',
  'abc',
];

/** Values as text, for a path or a query, by the type of the field. The empty
 * text is not among them, for a path cannot hold it. */
export function textsOf(type: ScalarType): string[] {
  switch (type) {
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return FLOATS;
    case ScalarType.BOOL:
      return BOOLEANS;
    case ScalarType.STRING:
      return STRINGS;
    case ScalarType.BYTES:
      return BYTES;
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.SINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return INTEGERS_64;
    default:
      return INTEGERS_32;
  }
}

/** Values as JSON: each of the texts bare, where that is a value of JSON, and
 * as a string; and what no scalar takes. */
export function jsonOf(texts: string[]): string[] {
  const bare = texts.filter((text) => isJson(text));
  const quoted = texts.map((text) => JSON.stringify(text));
  return [...new Set([...bare, ...quoted, ...NO_SCALARS])];
}

const NO_SCALARS = ['null', 'true', '""', '1', '{}', '[]', '[1]', '{"a":1}'];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON for the well-known types, by the name of the type. */
export const WELL_KNOWN: Record<string, string[]> = {
  'google.protobuf.Timestamp': [
    '1970-01-01T00:00:00Z',
    '2026-01-02T03:04:05.6Z',
    '2026-01-02T03:04:05.678901234Z',
    '2026-01-02T03:04:05.678900Z',
    '2026-01-02T03:04:05+02:00',
    '2026-01-02T03:04:05-23:59',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
    '0000-12-31T23:59:59Z',
    '10000-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2024-02-29T00:00:00Z',
    '2026-01-02T24:00:00Z',
    '2026-01-02T23:59:60Z',
    '2026-01-02T03:04:05',
    '2026-01-02 03:04:05Z',
    '2026-01-02t03:04:05z',
    '2026-01-02T03:04:05.Z',
    '2026-01-02T03:04:05,5Z',
    '2026-01-02T03:04:05.6789012345Z',
    '2026-01-02',
    '1700000000',
    'abc',
  ],
  'google.protobuf.Duration': [
    '0s',
    '-0s',
    '1s',
    '1.5s',
    '1.500s',
    '-1.5s',
    '0.000000001s',
    '-0.000000001s',
    '1.0000000001s',
    '1.123456s',
    '315576000000s',
    '-315576000000s',
    '315576000001s',
    '+1s',
    '01s',
    '.5s',
    '1.s',
    '1',
    '1m',
    '1h2s',
    '1e3s',
    's',
    ' 1s',
    'abc',
  ],
  'google.protobuf.FieldMask': [
    'name',
    'name,tree.name',
    'tree.only.name',
    'wellKnown.int64Value',
    'well_known',
    'Name',
    'name,',
    'name,,text',
    'no.such',
    '*',
    'a b',
    'a-b',
  ],
};

/** JSON for well-known types that are not a text. */
export const WELL_KNOWN_JSON: Record<string, string[]> = {
  'google.protobuf.Struct': [
    '{}',
    '{"a":1}',
    '{"a":null,"b":[1,"x",{"c":true}]}',
    '{"a":9007199254740993}',
    '{"a":1e400}',
    '{"__proto__":{"x":1},"constructor":2}',
    '{"":0}',
    '[]',
    '"a"',
    'null',
  ],
  'google.protobuf.Value': [
    'null',
    'true',
    '1.5',
    '9007199254740993',
    '"x"',
    '"NaN"',
    '[]',
    '[null,[1],{}]',
    '{}',
    '{"a":{"b":null}}',
  ],
  'google.protobuf.ListValue': ['[]', '[1,null,"x"]', '[[[]]]', '{}', 'null'],
  'google.protobuf.Empty': ['{}', '{"a":1}', 'null', '[]', '""'],
  'google.protobuf.Any': [
    '{}',
    'null',
    '{"@type":"type.googleapis.com/transcoding.v1.Tree","name":"oak"}',
    '{"name":"oak","@type":"type.googleapis.com/transcoding.v1.Tree"}',
    '{"@type":"transcoding.v1.Tree","name":"oak"}',
    '{"@type":"example.com/a/b/transcoding.v1.Tree","name":"oak"}',
    '{"@type":"/transcoding.v1.Tree","name":"oak"}',
    '{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1.5s"}',
    '{"@type":"type.googleapis.com/google.protobuf.Int64Value","value":"3"}',
    '{"@type":"type.googleapis.com/google.protobuf.Empty","value":{}}',
    '{"@type":"type.googleapis.com/google.protobuf.Struct","value":{"a":1}}',
    '{"@type":"type.googleapis.com/google.protobuf.Duration"}',
    '{"@type":"type.googleapis.com/no.Such","value":"AQ=="}',
    '{"@type":"type.googleapis.com/transcoding.v1.Tree","nome":"oak"}',
    '{"@type":""}',
    '{"@type":1}',
    '{"name":"oak"}',
    '[]',
  ],
};
