// Bodies of JSON: what they set in a request, and why they are refused.
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../../testing/bind.ts';
import { readSettings } from '../settings.ts';

const whole = 'POST /v1/whole';
const spec = messagesOf();

describe('a body', () => {
  test.each<[json: string, field: string, value: unknown]>([
    // Integers of 64 bits are exact, in quotes or not.
    ['{"number":9007199254740993}', 'number', '9007199254740993'],
    ['{"number":"9007199254740993"}', 'number', '9007199254740993'],
    ['{"number":-9223372036854775808}', 'number', '-9223372036854775808'],
    ['{"number":"1e3"}', 'number', '1000'],
    ['{"number":1.5e1}', 'number', '15'],
    ['{"number":100.00}', 'number', '100'],
    ['{"number":922337203685477580.7e1}', 'number', '9223372036854775807'],
    [
      '{"scalars":{"uint64Value":18446744073709551615}}',
      'scalars',
      {
        uint64Value: '18446744073709551615',
      },
    ],
    [
      '{"scalars":{"int32Value":"-2147483648"}}',
      'scalars',
      {
        int32Value: -2147483648,
      },
    ],
    [
      '{"scalars":{"int32Value":2147483647.0}}',
      'scalars',
      {
        int32Value: 2147483647,
      },
    ],
    [
      '{"scalars":{"doubleValue":"-Infinity"}}',
      'scalars',
      {
        doubleValue: '-Infinity',
      },
    ],
    ['{"scalars":{"doubleValue":-0}}', 'scalars', { doubleValue: -0 }],
    ['{"scalars":{"floatValue":"NaN"}}', 'scalars', { floatValue: 'NaN' }],
    [
      '{"scalars":{"floatValue":3.4028235e38}}',
      'scalars',
      {
        floatValue: 3.4028234663852886e38,
      },
    ],
    // Enums by name and by number, known or not.
    [
      '{"scalars":{"colour":"COLOUR_RED"}}',
      'scalars',
      {
        colour: 'COLOUR_RED',
      },
    ],
    ['{"scalars":{"colour":2}}', 'scalars', { colour: 'COLOUR_GREEN' }],
    ['{"scalars":{"colour":77}}', 'scalars', { colour: 77 }],
    // Both alphabets, with padding and without.
    ['{"scalars":{"bytesValue":"-_8"}}', 'scalars', { bytesValue: '+/8=' }],
    ['{"scalars":{"bytesValue":"+/8="}}', 'scalars', { bytesValue: '+/8=' }],
    // Names of both kinds.
    ['{"line2Of2":"a"}', 'line2Of2', 'a'],
    ['{"line_2_of_2":"a"}', 'line2Of2', 'a'],
    ['{"another-name":"a"}', 'another-name', 'a'],
    ['{"renamed":"a"}', 'another-name', 'a'],
    [
      '{"texts":["\\u00fc","\\ud83d\\ude00","\\n\\t\\"\\\\\\/"]}',
      'texts',
      ['ü', '😀', '\n\t"\\/'],
    ],
    // Maps, whose keys are texts in JSON.
    ['{"maps":{"byInt64":{"-5":6}}}', 'maps', { byInt64: { '-5': '6' } }],
    [
      '{"maps":{"byBool":{"true":{"name":"a"}}}}',
      'maps',
      {
        byBool: { true: { name: 'a' } },
      },
    ],
    ['{"maps":{"values":{"a":null}}}', 'maps', { values: { a: null } }],
    // Presence.
    ['{"optionals":{"int32Value":0}}', 'optionals', { int32Value: 0 }],
    ['{"optionals":{"int32Value":null}}', 'optionals', {}],
    ['{"choice":{"nothing":null}}', 'choice', { nothing: null }],
    ['{"choice":{"text":null,"number":"1"}}', 'choice', { number: '1' }],
    ['{"choice":{"value":null}}', 'choice', { value: null }],
    ['{"tree":null}', 'tree', undefined],
    ['{"trees":null}', 'trees', undefined],
    ['{"tree":{}}', 'tree', {}],
    // Unknown names.
    ['{"unknown":[{"a":1e400}],"name":"a"}', 'name', 'a'],
  ])('%s sets %s', (body, field, value) => {
    expect(spec.bind({ rule: whole, body })).toEqual(
      value === undefined ? {} : { [field]: value },
    );
  });

  test.each<[name: string, json: string, expected?: string]>([
    ['timestamp', '"2026-01-02T03:04:05.1Z"', '"2026-01-02T03:04:05.100Z"'],
    ['timestamp', '"2026-01-02T03:04:05+01:30"', '"2026-01-02T01:34:05Z"'],
    ['timestamp', '"0001-01-01T00:00:00Z"'],
    ['timestamp', '"9999-12-31T23:59:59.999999999Z"'],
    ['duration', '"1.5s"', '"1.500s"'],
    ['duration', '"-0.000000001s"'],
    ['duration', '"315576000000s"'],
    ['fieldMask', '"a.firstName,b"'],
    ['fieldMask', '""'],
    ['struct', '{"a":[1,"b",null,{"c":true}]}'],
    ['struct', '{"__proto__":{"polluted":true}}'],
    ['value', 'null'],
    ['value', '[1e2]', '[100]'],
    ['listValue', '[null,{}]'],
    ['empty', '{}'],
    ['int64Value', '"9007199254740993"'],
    ['doubleValue', '"NaN"'],
    ['boolValue', 'false'],
    ['stringValue', '""'],
    ['bytesValue', '"AQ=="'],
    ['int64Values', '[1,"2"]', '["1","2"]'],
  ])('takes %s as %s', (name, json, expected = json) => {
    const body = `{"wellKnown":{"${name}":${json}}}`;
    expect(spec.bind({ rule: whole, body })).toEqual(
      JSON.parse(`{"wellKnown":{"${name}":${expected}}}`),
    );
  });

  test.each([
    // Not of the field's type.
    [
      '{"number":9223372036854775808}',
      'The field "number" must be a whole number from -9223372036854775808 to 9223372036854775807, not 9223372036854775808.',
    ],
    [
      '{"number":1.5}',
      'The field "number" must be a whole number from -9223372036854775808 to 9223372036854775807, not 1.5.',
    ],
    [
      '{"number":"1e99999999"}',
      'The field "number" must be a whole number from -9223372036854775808 to 9223372036854775807, not "1e99999999".',
    ],
    [
      '{"scalars":{"int32Value":2147483648}}',
      'The field "scalars.int32Value" must be a whole number from -2147483648 to 2147483647, not 2147483648.',
    ],
    [
      '{"scalars":{"uint32Value":-1}}',
      'The field "scalars.uint32Value" must be a whole number from 0 to 4294967295, not -1.',
    ],
    [
      '{"scalars":{"int32Value":" 1"}}',
      'The field "scalars.int32Value" must be a whole number from -2147483648 to 2147483647, not " 1".',
    ],
    [
      '{"scalars":{"int32Value":""}}',
      'The field "scalars.int32Value" must be a whole number from -2147483648 to 2147483647, not "".',
    ],
    [
      '{"scalars":{"int32Value":"0x1"}}',
      'The field "scalars.int32Value" must be a whole number from -2147483648 to 2147483647, not "0x1".',
    ],
    [
      '{"scalars":{"int32Value":true}}',
      'The field "scalars.int32Value" must be a whole number from -2147483648 to 2147483647, not true.',
    ],
    [
      '{"scalars":{"floatValue":3.5e38}}',
      'The field "scalars.floatValue" must be a number that a float can hold, not 3.5e38.',
    ],
    [
      '{"scalars":{"doubleValue":1e400}}',
      'The field "scalars.doubleValue" must be a number that a double can hold, not 1e400.',
    ],
    [
      '{"scalars":{"boolValue":"true"}}',
      'The field "scalars.boolValue" must be true or false, not "true".',
    ],
    [
      '{"scalars":{"stringValue":1}}',
      'The field "scalars.stringValue" must be a string, not 1.',
    ],
    [
      '{"scalars":{"stringValue":{}}}',
      'The field "scalars.stringValue" must be a string, not an object.',
    ],
    [
      '{"scalars":{"bytesValue":"-+"}}',
      'The field "scalars.bytesValue" must be bytes in base64, not "-+".',
    ],
    [
      '{"scalars":{"bytesValue":"A"}}',
      'The field "scalars.bytesValue" must be bytes in base64, not "A".',
    ],
    [
      '{"scalars":{"colour":"BLUE"}}',
      'The field "scalars.colour" must be a value of transcoding.v1.Colour, not "BLUE".',
    ],
    [
      '{"scalars":{"colour":1.5}}',
      'The field "scalars.colour" must be a value of transcoding.v1.Colour, not 1.5.',
    ],
    ['{"scalars":[]}', 'The field "scalars" must be an object, not an array.'],
    ['{"texts":"a"}', 'The field "texts" must be an array, not "a".'],
    [
      '{"texts":["a",null]}',
      'The field "texts[1]" must be a string, not null.',
    ],
    [
      '{"trees":[{"children":[{"name":5}]}]}',
      'The field "trees[0].children[0].name" must be a string, not 5.',
    ],
    [
      '{"maps":{"byInt32":{"x":1}}}',
      'The field "maps.byInt32.x" must have a whole number from -2147483648 to 2147483647 as its key, not "x".',
    ],
    [
      '{"maps":{"byString":{"a b":1}}}',
      'The field "maps.byString[\'a b\']" must be a string, not 1.',
    ],
    [
      '{"wellKnown":{"timestamp":"2026-02-30T00:00:00Z"}}',
      'The field "wellKnown.timestamp" must be a time such as "2026-01-31T12:00:00Z", not "2026-02-30T00:00:00Z".',
    ],
    [
      '{"wellKnown":{"duration":"1m"}}',
      'The field "wellKnown.duration" must be seconds such as "1.5s", not "1m".',
    ],
    [
      '{"wellKnown":{"fieldMask":"first_name"}}',
      'The field "wellKnown.fieldMask" must be names in lowerCamelCase, not "first_name".',
    ],
    [
      '{"wellKnown":{"struct":[]}}',
      'The field "wellKnown.struct" must be an object, not an array.',
    ],
    // Twice, or beside another.
    ['{"name":"a","name":"b"}', 'The field "name" is given twice.'],
    ['{"name":null,"name":"b"}', 'The field "name" is given twice.'],
    [
      '{"line2Of2":"a","line_2_of_2":"b"}',
      'The field "line_2_of_2" is given twice.',
    ],
    [
      '{"maps":{"byInt32":{"1":1,"1":2}}}',
      'The field "maps.byInt32.1" is given twice.',
    ],
    [
      '{"choice":{"text":"a","number":1}}',
      'The field "choice.number" cannot be set beside "text": only one of "kind" can be set.',
    ],
    // Not an object.
    ['[]', 'The body must be an object, not an array.'],
    ['null', 'The body must be an object, not null.'],
    ['"a"', 'The body must be an object, not "a".'],
    // Not JSON. No more is said than where, and what would have been right.
    [
      '{',
      'The body is not JSON: a name in quotes must be at line 1, column 2.',
    ],
    ['{"name"', 'The body is not JSON: ":" must be at line 1, column 8.'],
    [
      '{"name":"a"',
      'The body is not JSON: "," or "}" must be at line 1, column 12.',
    ],
    [
      '{"name":"a",}',
      'The body is not JSON: a value must be at line 1, column 13.',
    ],
    [
      '{\n  "name": tru\n}',
      'The field "name" has a value that is not JSON: true must be at line 2, column 11.',
    ],
    [
      '{"number":01}',
      'The field "number" has a value that is not JSON: a valid number must be at line 1, column 11.',
    ],
    [
      '{"number":1.}',
      'The field "number" has a value that is not JSON: a valid number must be at line 1, column 11.',
    ],
    [
      '{"name":"\n"}',
      'The field "name" has a value that is not JSON: the end of a string must be at line 1, column 10.',
    ],
    [
      '{"name":"\\x"}',
      'The field "name" has a value that is not JSON: a valid escape must be at line 1, column 10.',
    ],
    [
      '{"name":"\\ud800"}',
      'The field "name" has a value that is not JSON: a valid escape must be at line 1, column 10.',
    ],
    ['\ufeff{}', 'The body is not JSON: a value must be at line 1, column 1.'],
    [
      '{} {}',
      'The body is not JSON: the end of the body must be at line 1, column 4.',
    ],
    [
      '{}x',
      'The body is not JSON: the end of the body must be at line 1, column 3.',
    ],
  ])('%s is refused: %s', (body, sentence) => {
    expect(spec.refusal({ rule: whole, body })).toBe(`RpcError: ${sentence}`);
  });

  test('is a message without fields when it is empty', () => {
    expect(spec.bind({ rule: whole, body: '' })).toEqual({});
    expect(spec.bind({ rule: whole, body: ' \n' })).toEqual({});
    expect(spec.bind({ rule: whole })).toEqual({});
  });

  test('is refused when it is not UTF-8', () => {
    const body = new Uint8Array([0x22, 0xff, 0x22]);
    expect(spec.refusal({ rule: whole, body })).toBe(
      'RpcError: The body is not UTF-8.',
    );
  });

  test('does not reach the prototype of anything', () => {
    const body = '{"__proto__":{"name":"a"},"constructor":1,"toString":2}';
    expect(spec.bind({ rule: whole, body })).toEqual({});
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  test('is refused with unknown fields where they are not ignored', () => {
    const strict = messagesOf({ strict: true });
    const body = '{"tree":{"nome":"a"}}';
    expect(strict.refusal({ rule: whole, body })).toBe(
      'RpcError: The field "tree.nome" is not a field of transcoding.v1.Tree.',
    );
  });

  test.each([
    ['a tree', '{"tree":', '{"only":', '}', '}'],
    ['what is ignored', '{"ignored":', '[', ']', '}'],
    ['a Struct', '{"wellKnown":{"struct":', '{"a":', '}', '}}'],
  ])('may nest in %s up to the limit, and not deeper', (...row) => {
    const [, start, open, close, end] = row;
    const nested = (levels: number) => {
      const inner = levels - end.length;
      return `${start}${open.repeat(inner)}null${close.repeat(inner)}${end}`;
    };
    const allowed = spec.bytes({ rule: whole, body: nested(100) });
    expect(allowed).toBeInstanceOf(Uint8Array);
    for (const levels of [101, 100_000]) {
      const sentence = spec.refusal({ rule: whole, body: nested(levels) });
      expect(sentence).toMatch(/^RpcError: The field ".{1,125}" is nested in/);
      expect(sentence).toMatch(/ is nested in more than 100 levels\.$/);
    }
  });
});

describe('the limit of nesting', () => {
  test('is five hundred levels at most, for which the stack is enough', () => {
    const { limits } = readSettings({ limits: { depth: 500 } });
    const start = '{"wellKnown":{"struct":';
    const body = `${start}${'{"a":'.repeat(498)}1${'}'.repeat(498)}}}`;
    const tested = messagesOf({ limits });
    const answered = tested.messages.write(
      tested.route(whole),
      tested.bytes({ rule: whole, body }),
    );
    expect(answered.body).toContain(`${'{"a":'.repeat(498)}1`);
    expect(() => readSettings({ limits: { depth: 501 } })).toThrow(
      'a whole number from 1 to 500',
    );
  });
});

describe('the limit of values', () => {
  const { limits } = readSettings({ limits: { bodyValues: 5 } });
  const tested = messagesOf({ limits });
  const any = '"@type":"type.googleapis.com/transcoding.v1.Tree"';

  test.each([
    ['the elements of a list', '{"texts":["a","b","c"]}'],
    ['the messages of a list', '{"trees":[{},{"name":"a"}]}'],
    ['what is ignored', '{"ignored":[{"a":[1]}]}'],
    ['the fields of an Any once', `{"wellKnown":{"any":{${any},"name":"a"}}}`],
  ])('counts %s', (_, body) => {
    expect(tested.bytes({ rule: whole, body })).toBeInstanceOf(Uint8Array);
    const oneMore = body.replace('{', '{"name":"one more",');
    expect(tested.refusal({ rule: whole, body: oneMore })).toBe(
      'RpcError: The body has more than 5 values.',
    );
  });

  test('names the field that the body is', () => {
    const rule = 'POST /v1/list-texts';
    expect(tested.refusal({ rule, body: '["1","2","3","4","5"]' })).toBe(
      'RpcError: The field "texts" has more than 5 values.',
    );
  });

  test('names the parameter that is JSON', () => {
    const query = `well_known.struct=${encodeURIComponent('{"a":[1,2,3,4]}')}`;
    expect(tested.refusal({ rule: 'GET /v1/query', query })).toBe(
      'RpcError: The query parameter "well_known.struct" has more than 5 values.',
    );
  });

  test('leaves room for a hundred thousand numbers', () => {
    const int32Values = Array.from({ length: 100_000 }, (_, index) => index);
    const body = JSON.stringify({ lists: { int32Values } });
    expect(spec.bind({ rule: whole, body })).toEqual({
      lists: { int32Values },
    });
  });
});

describe('a body of four megabytes', () => {
  const long = 4_000_000;
  test.each([
    ['a whole number', `{"number":${'1'.repeat(long)}}`],
    ['zeros', `{"number":1${'0'.repeat(long)}1}`],
    ['a fraction', `{"scalars":{"doubleValue":"${'1'.repeat(long)}x"}}`],
    ['a text', `{"scalars":{"bytesValue":"${'😀'.repeat(long / 4)}"}}`],
    ['a key', `{"maps":{"byInt32":{"${'1'.repeat(long)}":1}}}`],
    ['a name', `{"tree":{"${'a'.repeat(long)}":}}`],
    ['an array', `{"texts":[${'1,'.repeat(long / 2)}1]}`],
    ['white space', `{${' '.repeat(long)}`],
  ])('of %s is refused at once, and in a short sentence', (_, body) => {
    const sentence = spec.refusal({ rule: whole, body });
    expect(sentence).toMatch(/^RpcError: The .+\.$/);
    expect(sentence.length).toBeLessThan(350);
    expect(sentence.isWellFormed()).toBe(true);
  });
});

describe('a body that is one field', () => {
  test.each([
    ['POST /v1/scalar', '"a"', { name: 'a' }],
    ['POST /v1/scalar', 'null', {}],
    [
      'POST /v1/scalar-number',
      '9007199254740993',
      { number: '9007199254740993' },
    ],
    ['POST /v1/scalar-number', '"1e3"', { number: '1000' }],
    ['POST /v1/list', '[{"name":"a"}]', { trees: [{ name: 'a' }] }],
    ['POST /v1/list-texts', '["a","b"]', { texts: ['a', 'b'] }],
    [
      'POST /v1/message-known',
      '{"value":null}',
      { wellKnown: { value: null } },
    ],
  ])('%s takes %s', (rule, body, expected) => {
    expect(spec.bind({ rule, body })).toEqual(expected);
  });

  test('is named in what is wrong with it', () => {
    const rule = 'POST /v1/list';
    const body = '[{"name":true}]';
    expect(spec.refusal({ rule, body })).toBe(
      'RpcError: The field "trees[0].name" must be a string, not true.',
    );
  });

  test('takes the other fields from the path and the query', () => {
    const rule = 'POST /v1/message/{name}';
    const query = 'name=b&scalars.int32_value=1&number=2';
    const body = '{"int64Value":3}';
    expect(spec.bind({ rule, values: ['a'], query, body })).toEqual({
      name: 'a',
      number: '2',
      scalars: { int64Value: '3' },
    });
  });
});
