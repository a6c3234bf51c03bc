// What is encoded in a path, and what only looks so.
import { describe, expect, test } from '@jest/globals';
import { decode, decodeKeepingSlashes } from './percent-encoding.ts';

describe('a segment', () => {
  test.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['a+b', 'a+b', 'a+b'],
    ['a%20b', 'a b', 'a b'],
    ['%41%5a%5A', 'AZZ', 'AZZ'],
    ['a%2Fb', 'a/b', 'a%2Fb'],
    ['%2f%2F', '//', '%2f%2F'],
    ['%2F%20%2f', '/ /', '%2F %2f'],
    // Decoded once, and never again.
    ['%252F', '%2F', '%2F'],
    ['%25%32%46', '%2F', '%2F'],
    ['%3F%23%25', '?#%', '?#%'],
    ['%E4%BD%A0', '你', '你'],
    ['%F0%9F%98%80', '😀', '😀'],
    ['%00', '\0', '\0'],
    // Bytes that a client did not encode are UTF-8, too.
    ['\xe4\xbd\xa0', '你', '你'],
    ['\xe4%BD\xa0', '你', '你'],
  ])('is decoded: %s', (raw, all, kept) => {
    expect(decode(raw)).toBe(all);
    expect(decodeKeepingSlashes(raw)).toBe(kept);
  });

  test.each([
    ['an escape without digits', '%'],
    ['an escape with one digit', 'a%2'],
    ['an escape with other characters', '%zz'],
    ['an escape with a sign', '%+1'],
    ['a byte of nothing', '%ff'],
    ['a sequence that is cut off', '%E4%BD'],
    ['a sequence that is cut in two', '%E4%2F%BD%A0'],
    ['an overlong sequence', '%C0%AF'],
    ['half a surrogate pair', '%ED%A0%80'],
    ['a code point that is too large', '%F4%90%80%80'],
    ['a byte that is not encoded', 'a\xffb'],
    ['a character that is no byte', 'a\u20acb'],
  ])('is refused for %s', (_, raw) => {
    expect(decode(raw)).toBeUndefined();
    expect(decodeKeepingSlashes(raw)).toBeUndefined();
  });
});
