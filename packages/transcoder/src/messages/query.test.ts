// Queries and paths: what they set in a request, and why they are refused.
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../../testing/bind.ts';
import { defaults } from '../settings.ts';

const all = 'GET /v1/query';
const spec = messagesOf();

describe('a query', () => {
  test.each([
    ['', {}],
    ['name=a', { name: 'a' }],
    ['name', {}],
    ['&&name=a&', { name: 'a' }],
    ['name=a+b%20c%2Bd%26', { name: 'a b c+d&' }],
    ['name=%C3%BC', { name: 'ü' }],
    ['name=\xc3\xbc', { name: 'ü' }],
    ['n%61me=a%3Db=c', { name: 'a=b=c' }],
    ['?name=a', {}],
    // Names of both kinds, with dots.
    ['line_2_of_2=a', { line2Of2: 'a' }],
    ['line2Of2=a', { line2Of2: 'a' }],
    ['another-name=a', { 'another-name': 'a' }],
    ['renamed=a', { 'another-name': 'a' }],
    [
      'tree.only.name=a&tree.name=b',
      {
        tree: { name: 'b', only: { name: 'a' } },
      },
    ],
    ['well_known.int64Value=1', { wellKnown: { int64Value: '1' } }],
    [
      'wellKnown.timestamp.seconds=1',
      {
        wellKnown: { timestamp: '1970-01-01T00:00:01Z' },
      },
    ],
    // Each scalar.
    ['scalars.int32_value=007', { scalars: { int32Value: 7 } }],
    ['number=1e3', { number: '1000' }],
    ['number=-9223372036854775808', { number: '-9223372036854775808' }],
    [
      'scalars.uint64_value=18446744073709551615',
      {
        scalars: { uint64Value: '18446744073709551615' },
      },
    ],
    ['scalars.double_value=-1.5e-3', { scalars: { doubleValue: -0.0015 } }],
    ['scalars.float_value=NaN', { scalars: { floatValue: 'NaN' } }],
    ['scalars.bool_value=true', { scalars: { boolValue: true } }],
    ['scalars.bytes_value=-_8', { scalars: { bytesValue: '+/8=' } }],
    ['scalars.bytes_value=%2B/8=', { scalars: { bytesValue: '+/8=' } }],
    ['scalars.colour=COLOUR_RED', { scalars: { colour: 'COLOUR_RED' } }],
    ['scalars.colour=-1', { scalars: { colour: 'COLOUR_INFRARED' } }],
    ['scalars.colour=77', { scalars: { colour: 77 } }],
    [
      'optionals.int32_value=0&optionals.string_value=',
      {
        optionals: { int32Value: 0, stringValue: '' },
      },
    ],
    // Lists and maps.
    ['texts=a&name=b&texts=c,d', { name: 'b', texts: ['a', 'c,d'] }],
    [
      'lists.int32_values=1&lists.int32Values=2',
      {
        lists: { int32Values: [1, 2] },
      },
    ],
    [
      'lists.timestamps=2026-01-02T03:04:05Z',
      {
        lists: { timestamps: ['2026-01-02T03:04:05Z'] },
      },
    ],
    [
      'maps.by_string[a.b]=c&maps.by_string[]=d&maps.by_string[%5B]=e',
      {
        maps: { byString: { 'a.b': 'c', '': 'd', '[': 'e' } },
      },
    ],
    [
      'maps.by_string[__proto__]=a',
      {
        maps: { byString: JSON.parse('{"__proto__":"a"}') },
      },
    ],
    ['maps.by_int64[-5]=6', { maps: { byInt64: { '-5': '6' } } }],
    [
      'maps.by_fixed64[1]=COLOUR_RED',
      {
        maps: { byFixed64: { 1: 'COLOUR_RED' } },
      },
    ],
    ['maps.values[a]={"b":[null]}', { maps: { values: { a: { b: [null] } } } }],
    ['maps.durations[a]=1.5s', { maps: { durations: { a: '1.500s' } } }],
    // Well-known types.
    [
      'wellKnown.timestamp=2026-01-02T03:04:05%2B01:00',
      {
        wellKnown: { timestamp: '2026-01-02T02:04:05Z' },
      },
    ],
    ['wellKnown.duration=-1.5s', { wellKnown: { duration: '-1.500s' } }],
    ['wellKnown.field_mask=a_b,cD.e', { wellKnown: { fieldMask: 'aB,cD.e' } }],
    ['wellKnown.struct={"a":1}', { wellKnown: { struct: { a: 1 } } }],
    ['wellKnown.value=null', { wellKnown: { value: null } }],
    ['wellKnown.list_value=[1,"a"]', { wellKnown: { listValue: [1, 'a'] } }],
    ['wellKnown.empty', { wellKnown: { empty: {} } }],
    ['wellKnown.string_value=', { wellKnown: { stringValue: '' } }],
    ['wellKnown.bytes_value=AQ', { wellKnown: { bytesValue: 'AQ==' } }],
    ['wellKnown.bool_value=false', { wellKnown: { boolValue: false } }],
    ['wellKnown.double_value=1.5', { wellKnown: { doubleValue: 1.5 } }],
    ['choice.nothing=NULL_VALUE', { choice: { nothing: null } }],
    ['choice.maybe=a', { choice: { maybe: 'a' } }],
    // What is not known is nothing.
    ['nome=a&NAME=b&tree.nome=c&.name=d&tree..name=e&=f', {}],
    ['__proto__=a&__proto__.name=a&constructor.name=b', {}],
  ])('%j sets %j', (query, expected) => {
    expect(spec.bind({ rule: all, query })).toEqual(expected);
  });

  test.each([
    [
      'number=1.5',
      '"number" must be a whole number from -9223372036854775808 to 9223372036854775807, not "1.5"',
    ],
    [
      'number=',
      '"number" must be a whole number from -9223372036854775808 to 9223372036854775807, not ""',
    ],
    [
      'scalars.uint32Value=-1',
      '"scalars.uint32Value" must be a whole number from 0 to 4294967295, not "-1"',
    ],
    [
      'scalars.bool_value=1',
      '"scalars.bool_value" must be true or false, not "1"',
    ],
    [
      'scalars.colour=RED',
      '"scalars.colour" must be a value of transcoding.v1.Colour, not "RED"',
    ],
    [
      'scalars.bytes_value=*',
      '"scalars.bytes_value" must be bytes in base64, not "*"',
    ],
    [
      'wellKnown.timestamp=today',
      '"wellKnown.timestamp" must be a time such as "2026-01-31T12:00:00Z", not "today"',
    ],
    [
      'wellKnown.duration=1h',
      '"wellKnown.duration" must be seconds such as "1.5s", not "1h"',
    ],
    [
      'wellKnown.struct=[1]',
      '"wellKnown.struct" must be an object, not an array',
    ],
    [
      'wellKnown.struct={"a":',
      '"wellKnown.struct.a" has a value that is not JSON: a value must be at line 1, column 6',
    ],
    [
      'wellKnown.value=1 2',
      '"wellKnown.value" has a value that is not JSON: the end must be at line 1, column 3',
    ],
    ['tree=a', '"tree" is a message: name one of its fields'],
    [
      'maps.by_bool[true]=a',
      '"maps.by_bool[true]" is a message: name one of its fields',
    ],
    ['trees=a', '"trees" is a message: name one of its fields'],
    ['wellKnown.any=a', '"wellKnown.any" is a message: name one of its fields'],
    ['name.a=b', '"name.a" goes into "name", which is no message'],
    ['trees.name=b', '"trees.name" goes into "trees", which is no message'],
    ['name=a&name=b', '"name" is given twice'],
    ['line2Of2=a&line_2_of_2=b', '"line_2_of_2" is given twice'],
    [
      'maps.by_string[a]=b&maps.byString[a]=c',
      '"maps.byString[a]" is given twice',
    ],
    [
      'maps.by_string=a',
      '"maps.by_string" must name a key, as in "by_string[key]"',
    ],
    [
      'maps.by_int32[x]=1',
      '"maps.by_int32[x]" must have a whole number from -2147483648 to 2147483647 as its key, not "x"',
    ],
    [
      'maps.by_uint32[-0]=1',
      '"maps.by_uint32[-0]" must have a whole number from 0 to 4294967295 as its key, not "-0"',
    ],
    ['texts[]=a', '"texts[]" has a key, but is no map'],
    [
      'choice.text=a&choice.number=1',
      '"choice.number" cannot be set beside "text": only one of "kind" can be set',
    ],
    [
      'choice.text=a&choice.tree.name=b',
      '"choice.tree.name" cannot be set beside "text": only one of "kind" can be set',
    ],
    ['name=%zz', '"name" has a malformed escape, or is not UTF-8'],
    ['name=%FF', '"name" has a malformed escape, or is not UTF-8'],
    ['name=\xff', '"name" has a malformed escape, or is not UTF-8'],
  ])('%j is refused: %s', (query, sentence) => {
    expect(spec.refusal({ rule: all, query })).toBe(
      `RpcError: The query parameter ${sentence}.`,
    );
  });

  test('is refused with unknown names where they are not ignored', () => {
    const strict = messagesOf({ strict: true });
    expect(strict.refusal({ rule: all, query: 'tree.nome=a' })).toBe(
      'RpcError: The query parameter "tree.nome" is not a field of transcoding.v1.Everything.',
    );
  });

  test('has as many parameters as the limit says, and no more', () => {
    const limits = { ...defaults.limits, queryParameters: 2 };
    const limited = messagesOf({ limits });
    const query = 'texts=a&texts=b';
    expect(limited.bind({ rule: all, query })).toEqual({ texts: ['a', 'b'] });
    expect(limited.refusal({ rule: all, query: `${query}&texts=c` })).toBe(
      'RpcError: The query has more than 2 parameters.',
    );
  });

  test('names fields as deep as the limit says, and no deeper', () => {
    const name = (levels: number) => `tree${'.only'.repeat(levels - 1)}=a`;
    expect(spec.refusal({ rule: all, query: name(100) })).toMatch(
      /is a message: name one of its fields\.$/,
    );
    expect(spec.refusal({ rule: all, query: name(101) })).toMatch(
      /is nested in more than 100 levels\.$/,
    );
  });

  test('says nothing where the body is all of the request', () => {
    const request = { rule: 'POST /v1/whole', query: 'name=%zz', body: '{}' };
    expect(spec.bind(request)).toEqual({});
  });

  test('does not set what the path or the body sets, or what is in it', () => {
    const rule = 'POST /v1/message/{name}';
    const query = 'name=q&scalars.int32Value=1&number=2';
    expect(spec.bind({ rule, values: ['p'], query, body: '{}' })).toEqual({
      name: 'p',
      number: '2',
      scalars: {},
    });
  });
});

describe('a path', () => {
  const scalars = spec.route(
    'GET /v1/scalars/{double_value}/{float_value}/{int32_value}/{int64_value}/{uint32_value}/{uint64_value}/{sint32_value}/{sint64_value}/{fixed32_value}/{fixed64_value}/{sfixed32_value}/{sfixed64_value}/{bool_value}/{string_value}/{bytes_value}/{colour}',
  ).template.text;

  test('sets every scalar', () => {
    const values = [
      '1.5',
      '-2.5',
      '-3',
      '9007199254740993',
      '5',
      '6',
      '-7',
      '-8',
      '9',
      '10',
      '-11',
      '-12',
      'true',
      'a/b',
      '-_8',
      'COLOUR_GREEN',
    ];
    expect(spec.bind({ rule: `GET ${scalars}`, values })).toEqual({
      doubleValue: 1.5,
      floatValue: -2.5,
      int32Value: -3,
      int64Value: '9007199254740993',
      uint32Value: 5,
      uint64Value: '6',
      sint32Value: -7,
      sint64Value: '-8',
      fixed32Value: 9,
      fixed64Value: '10',
      sfixed32Value: -11,
      sfixed64Value: '-12',
      boolValue: true,
      stringValue: 'a/b',
      bytesValue: '+/8=',
      colour: 'COLOUR_GREEN',
    });
  });

  test('is the last word on its field', () => {
    const rule = 'PUT /v1/whole/{name}';
    const body = '{"name":"body","number":1}';
    expect(spec.bind({ rule, values: ['path'], body })).toEqual({
      name: 'path',
      number: '1',
    });
  });

  test('sets fields of messages, and leaves the others in them', () => {
    const rule = 'PATCH /v1/whole/{tree.name}/{tree.only.name}';
    const body = '{"tree":{"name":"a","children":[{}]}}';
    expect(spec.bind({ rule, values: ['b', 'c'], body })).toEqual({
      tree: { name: 'b', only: { name: 'c' }, children: [{}] },
    });
  });

  test('tells a default value from none where the field does', () => {
    const rule = 'GET /v1/optionals/{string_value}/{int64_value}/{bool_value}';
    expect(spec.bind({ rule, values: ['', '0', 'false'] })).toEqual({
      stringValue: '',
      int64Value: '0',
      boolValue: false,
    });
  });

  test('is refused where a value is not of its field', () => {
    const rule = 'GET /v1/choice/{number}/number';
    expect(spec.refusal({ rule, values: ['x'] })).toBe(
      'RpcError: The path variable "number" must be a whole number from -9223372036854775808 to 9223372036854775807, not "x".',
    );
  });

  test('does not let the query set another field of its oneof', () => {
    const rule = 'GET /v1/choice/{text}';
    const query = 'number=1';
    expect(spec.refusal({ rule, values: ['a'], query })).toBe(
      'RpcError: The query parameter "number" cannot be set beside "text": only one of "kind" can be set.',
    );
  });
});
