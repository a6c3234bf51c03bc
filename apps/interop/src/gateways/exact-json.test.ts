// Integers of JSON stay exact, whatever their length.
import { expect, test } from '@jest/globals';
import { parseExact, writeExact } from './exact-json.ts';

test.each([
  ['9007199254740993', '9007199254740993'],
  ['[18446744073709551615,-1]', '[18446744073709551615,-1]'],
  ['{"b":1,"a":{"d":null,"c":"1"}}', '{"a":{"c":"1","d":null},"b":1}'],
  ['1.50', '1.5'],
  ['1e3', '1000'],
  ['{"__proto__":1}', '{"__proto__":1}'],
])('reads %s, and writes it with its names in order', (text, written) => {
  expect(writeExact(parseExact(text))).toBe(written);
});

test('tells two integers apart that are one number of JavaScript', () => {
  expect(parseExact('9007199254740993')).not.toBe(
    parseExact('9007199254740992'),
  );
});
