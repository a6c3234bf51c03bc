// Numbers and base64, judged by loops as the expressions of their grammars do.
import { expect, test } from '@jest/globals';
import fc from '../../testing/fast-check.ts';
import { decodeBase64 } from './base64.ts';
import {
  isNumberCode,
  isPlainInteger,
  numberEnd,
  plainNumber,
} from './number-text.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const BASE64 = /^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/;

const numberLike = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'-+.eE0019x ') }),
  fc.double().map(String),
  fc.bigInt().map(String),
);

test('a number ends where its grammar ends it, and nothing sticks to it', () => {
  fc.assert(
    fc.property(numberLike, (text) => {
      const [match] = NUMBER.exec(text) ?? [];
      const end = numberEnd(text, 0);
      const isWhole = end >= 0 && !isNumberCode(text.charCodeAt(end));
      expect(isWhole ? text.slice(0, end) : undefined).toBe(match);
    }),
    { numRuns: 2_000 },
  );
});

test('a plain integer is one of its grammar, and is read as it is', () => {
  fc.assert(
    fc.property(numberLike, (text) => {
      expect(isPlainInteger(text)).toBe(INTEGER.test(text));
      const number = plainNumber(text);
      if (number !== undefined) expect(number).toBe(Number(text) + 0);
    }),
    { numRuns: 2_000 },
  );
});

test('a text is base64 where its grammar and its length say so', () => {
  const like = fc.string({ unit: fc.constantFrom(...'aZ09+/-_==é') });
  fc.assert(
    fc.property(like, (text) => {
      const left = text.length % 4;
      const isWhole = left !== 1 && !(text.endsWith('=') && left !== 0);
      const isBase64 = BASE64.test(text) && isWhole;
      expect(decodeBase64(text) !== undefined).toBe(isBase64);
    }),
    { numRuns: 2_000 },
  );
});
