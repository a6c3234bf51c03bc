// Bodies are split into the same values, wherever the network cuts them.

import { status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import fc from '../../testing/fast-check.ts';
import { RpcError } from '../rpc-error.ts';
import { JsonSplitter } from './json-splitter.ts';

const limits = { bodyBytes: 1_000_000, depth: 100 };

// Values in white space, or an error, as a text that can be compared.
function split(chunks: Iterable<Uint8Array>, splitter: JsonSplitter): string[] {
  const found: string[] = [];
  try {
    for (const chunk of chunks) {
      for (const value of splitter.push(chunk)) found.push(textOf(value));
    }
    for (const value of splitter.end()) found.push(textOf(value));
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    found.push(`${status[error.code]}: ${error.details}`);
  }
  return found;
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = places.map((place) => place % (bytes.length + 1));
  const edges = [0, ...ends.sort((one, other) => one - other), bytes.length];
  return edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
}

const cuts = fc.array(fc.nat(), { maxLength: 40 });
const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const json = fc
  .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
  .chain((value) =>
    fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 2)),
  );
// A first value that is an array would be the list of messages.
const notAnArray = json.filter((text) => !text.startsWith('['));

test('values that follow each other come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(notAnArray), space, cuts, (values, more, places) => {
      const body = Buffer.from(
        values.map((text) => `${text}\n${more}`).join(''),
      );
      const found = split(cut(body, places), new JsonSplitter(limits));
      expect(found).toEqual(values.map(latin));
    }),
  );
});

test('objects need nothing between them', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(fc.array(object), cuts, (values, places) => {
      const texts = values.map((value) => JSON.stringify(value));
      const body = Buffer.from(texts.join(''));
      const found = split(cut(body, places), new JsonSplitter(limits));
      expect(found).toEqual(texts.map(latin));
    }),
  );
});

test('the elements of an array come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(json), space, cuts, (values, more, places) => {
      const body = Buffer.from(
        `${more}[${more}${values.join(`${more},${more}`)}${more}]${more}`,
      );
      const found = split(cut(body, places), new JsonSplitter(limits));
      expect(found).toEqual(values.map(latin));
    }),
  );
});

test('an array is one value where each message is an array', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.jsonValue())), cuts, (values, places) => {
      const texts = values.map((value) => JSON.stringify(value));
      const body = Buffer.from(texts.join(''));
      const found = split(cut(body, places), new JsonSplitter(limits, false));
      expect(found).toEqual(texts.map(latin));
    }),
  );
});

// Whatever comes, the places where the network cuts it make no difference.
test('any bytes are split alike in one chunk and in many', () => {
  const noise = fc
    .array(fc.constantFrom(...'[]{}",:\\ \nx1', '中', '\u0000', 'null'))
    .map((parts) => Buffer.from(parts.join('')));
  const bytes = fc.oneof(noise, fc.uint8Array({ maxLength: 200 }));
  const tight = { bodyBytes: 40, depth: 4 };
  fc.assert(
    fc.property(bytes, cuts, (body, places) => {
      const whole = split([body], new JsonSplitter(tight));
      const pieces = split(cut(body, places), new JsonSplitter(tight));
      const byByte = split(
        Array.from(body, (byte) => Uint8Array.of(byte)),
        new JsonSplitter(tight),
      );
      expect(pieces).toEqual(whole);
      expect(byByte).toEqual(whole);
    }),
    { numRuns: 1_000 },
  );
});

const latin = (text: string) => Buffer.from(text).toString('latin1');
const refused = (details: string) => `INVALID_ARGUMENT: ${details}`;

test.each([
  ['', []],
  [' \n', []],
  ['[]', []],
  ['1 2', ['1', '2']],
  ['1', ['1']],
  ['"a""b"', ['"a"', '"b"']],
  ['{"a":"}"}{"b":"\\"{"}', ['{"a":"}"}', '{"b":"\\"{"}']],
  ['[{},[1],"]",2]', ['{}', '[1]', '"]"', '2']],
  ['{}[1]', ['{}', '[1]']],
])('%j holds the values %j', (body, values) => {
  const splitter = new JsonSplitter(limits);
  expect(split([Buffer.from(body)], splitter)).toEqual(values);
  expect(splitter.count).toBe(values.length);
});

test.each([
  [
    '{"a":1},{"a":2}',
    'Message 2 of the body is missing: "," stands in its place.',
  ],
  ['}', 'Message 1 of the body is missing: "}" stands in its place.'],
  ['[1,]', 'Message 2 of the body is missing: "]" stands in its place.'],
  ['[1,,2]', 'Message 2 of the body is missing: "," stands in its place.'],
  ['[,1]', 'Message 1 of the body is missing: "," stands in its place.'],
  ['[1 2]', 'Message 2 of the body has no comma before it.'],
  ['[1] 2', 'The body goes on after its array of messages.'],
  ['[1', 'The body is an array of messages without its end, "]".'],
  ['[1,', 'The body is an array of messages without its end, "]".'],
  ['[', 'The body is an array of messages without its end, "]".'],
  ['{}{"a":', 'Message 2 of the body ends before it is complete.'],
  ['"abc', 'Message 1 of the body ends before it is complete.'],
  ['[[[', 'Message 1 of the body ends before it is complete.'],
])('%j is refused by what is wrong with it', (body, details) => {
  const found = split([Buffer.from(body)], new JsonSplitter(limits));
  expect(found.at(-1)).toBe(refused(details));
});

test('a value may be as large and as deep as the limits, and no more', () => {
  const tight = { bodyBytes: 6, depth: 2 };
  const found = (body: string) =>
    split([Buffer.from(body)], new JsonSplitter(tight));
  expect(found('{"a":1}')).toEqual([
    'RESOURCE_EXHAUSTED: The body must not be longer than 6 bytes.',
  ]);
  expect(found('{"":1}{"":2}')).toEqual(['{"":1}', '{"":2}']);
  expect(found('[[[1]]]')).toEqual(['[[1]]']);
  expect(found('[[[[1]]]]')).toEqual([
    refused('Message 1 of the body is nested more than 2 levels deep.'),
  ]);
});

// A value without an end is given up long before it is all there.
test('no more of a value is kept than the limit allows', () => {
  const splitter = new JsonSplitter({ bodyBytes: 1_000, depth: 10 });
  const chunk = Buffer.alloc(100, '1');
  let taken = 0;
  expect(() => {
    for (; taken < 100; taken += 1) [...splitter.push(chunk)];
  }).toThrow('The body must not be longer than 1000 bytes.');
  expect(taken).toBe(10);
});
