// Answers: how messages are written, whole or one field of them.

import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../../testing/bind.ts';

const spec = messagesOf();
const compatible = messagesOf({ mode: 'grpc-gateway' });
const json = { protoNames: false, enumNumbers: false, omitDefaults: false };

describe('an answer', () => {
  test('has all fields, and null for messages that are not set', () => {
    expect(spec.answer('POST /v1/whole', {})).toEqual({
      contentType: 'application/json',
      body:
        '{"name":"","scalars":null,"optionals":null,"lists":null,' +
        '"maps":null,"choice":null,"wellKnown":null,"tree":null,"trees":[],' +
        '"texts":[],"number":"0","another-name":"","line2Of2":""}',
    });
  });

  test('has the defaults of every scalar', () => {
    expect(spec.answer('GET /v1/scalars', {}).body).toBe(
      '{"doubleValue":0,"floatValue":0,"int32Value":0,"int64Value":"0",' +
        '"uint32Value":0,"uint64Value":"0","sint32Value":0,"sint64Value":"0",' +
        '"fixed32Value":0,"fixed64Value":"0","sfixed32Value":0,' +
        '"sfixed64Value":"0","boolValue":false,"stringValue":"",' +
        '"bytesValue":"","colour":"COLOUR_UNSPECIFIED"}',
    );
  });

  test('has nothing for members of a oneof and optional fields', () => {
    expect(spec.answer('POST /v1/choice', {}).body).toBe('{}');
    expect(spec.answer('GET /v1/optionals', {}).body).toBe('{}');
  });

  test('has null for the optional fields of proto2', () => {
    expect(spec.answer('POST /v1/legacy', { id: 1 }).body).toBe(
      '{"id":1,"text":null,"closed":null,"numbers":[],"big":null}',
    );
  });

  test.each([
    [{ floatValue: 0.1 }, '{"floatValue":0.1}'],
    [{ floatValue: 16777217 }, '{"floatValue":16777216}'],
    [{ doubleValue: 'NaN' }, '{"doubleValue":"NaN"}'],
    [{ doubleValue: 0.1 }, '{"doubleValue":0.1}'],
    [{ int64Value: '9007199254740993' }, '{"int64Value":"9007199254740993"}'],
    [{ stringValue: '"\u2028\\\n' }, '{"stringValue":"\\"\u2028\\\\\\n"}'],
    [{ bytesValue: '-_8' }, '{"bytesValue":"+/8="}'],
    [{ colour: 77 }, '{"colour":77}'],
    [{ colour: -1 }, '{"colour":"COLOUR_INFRARED"}'],
  ])('writes %j as %s without defaults', (message, expected) => {
    const short = messagesOf({ json: { ...json, omitDefaults: true } });
    expect(short.answer('GET /v1/scalars', message).body).toBe(expected);
  });

  test('has names and numbers as the settings say', () => {
    const settings = { protoNames: true, enumNumbers: true };
    const other = messagesOf({ json: { ...settings, omitDefaults: true } });
    const message = { scalars: { colour: 2, int32Value: 1 }, renamed: 'a' };
    expect(other.answer('POST /v1/whole', message).body).toBe(
      '{"scalars":{"int32_value":1,"colour":2},"renamed":"a"}',
    );
  });

  test('has the entries of a map in order', () => {
    const message = { maps: { byInt32: { 10: 1, 9: 2, '-1': 3 } } };
    const { body } = spec.answer('POST /v1/whole', message);
    expect(body).toContain('"byInt32":{"-1":3,"9":2,"10":1}');
  });

  test('is an error when the bytes are no such message', () => {
    const route = spec.route('POST /v1/whole');
    const nothing =
      'The answer of /transcoding.v1.Binding/WholeBody is no transcoding.v1.Everything.';
    for (const bytes of [
      [0x0a],
      [0x0a, 0x05, 0x61],
      [0x0a, 0x01, 0xff],
      [0x0c],
    ]) {
      const write = () => spec.messages.write(route, Uint8Array.from(bytes));
      expect(write).toThrow(nothing);
    }
  });

  test('joins a message that comes in two parts', () => {
    const route = spec.route('POST /v1/answers/message');
    const parts = [0x0a, 0x03, 0x0a, 0x01, 0x61, 0x0a, 0x02, 0x1a, 0x00];
    const { body } = spec.messages.write(route, Uint8Array.from(parts));
    expect(JSON.parse(String(body))).toMatchObject({
      name: 'a',
      children: [{ name: '' }],
    });
  });

  test('is refused instead of read when it nests too deep', () => {
    const route = spec.route('POST /v1/answers/message');
    let tree: Uint8Array = new Uint8Array();
    for (let depth = 0; depth < 1_100; depth++) tree = inside(tree);
    const groups = new Uint8Array(100_000).fill(START_GROUP);
    for (const bytes of [tree, groups]) {
      const write = () => spec.messages.write(route, bytes);
      expect(write).toThrow('The answer of');
    }
  });
});

// A Tree whose field `only`, the second, is this one.
function inside(tree: Uint8Array): Uint8Array {
  const writer = new BinaryWriter();
  return writer.tag(2, WireType.LengthDelimited).bytes(tree).finish();
}

// Of a field that the contract does not know.
const START_GROUP = 0x7b;

describe('an answer that is one field', () => {
  const message = {
    tree: { name: 'a' },
    trees: [{ name: 'b' }],
    texts: ['c'],
    text: 'd',
    number: '9007199254740993',
    colour: 'COLOUR_RED',
    entries: { e: {} },
    time: '2026-01-02T03:04:05Z',
  };
  const empty = '"only":null,"children":[],"named":{}';

  test.each([
    ['message', `{"name":"a",${empty}}`, 'null'],
    ['messages', `[{"name":"b",${empty}}]`, '[]'],
    ['texts', '["c"]', '[]'],
    ['text', '"d"', '""'],
    ['number', '"9007199254740993"', '"0"'],
    ['enum', '"COLOUR_RED"', '"COLOUR_UNSPECIFIED"'],
    ['map', `{"e":{"name":"",${empty}}}`, '{}'],
    ['time', '"2026-01-02T03:04:05Z"', 'null'],
  ])('is a %s', (name, full, unset) => {
    const rule = `POST /v1/answers/${name}`;
    expect(spec.answer(rule, message).body).toBe(full);
    expect(spec.answer(rule, {}).body).toBe(unset);
  });

  test.each([
    ['message', `{"name":"a",${empty}}`, `{"name":"",${empty}}`],
    ['number', '9007199254740993', '0'],
    ['enum', '"COLOUR_RED"', '"COLOUR_UNSPECIFIED"'],
    ['texts', '["c"]', '[]'],
    ['map', `{"e":{"name":"",${empty}}}`, '{}'],
    ['time', '"2026-01-02T03:04:05Z"', '"1970-01-01T00:00:00Z"'],
  ])('is a %s as in grpc-gateway', (name, full, unset) => {
    const rule = `POST /v1/answers/${name}`;
    expect(compatible.answer(rule, message).body).toBe(full);
    expect(compatible.answer(rule, {}).body).toBe(unset);
  });
});
