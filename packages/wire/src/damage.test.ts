// Every kind of damage: what is wrong, where, and what was read all the same.
import { describe, expect, test } from '@jest/globals';
import { EveryField } from './fixtures/every-field.ts';
import { fromHex, toHex } from './fixtures/hex.ts';
import { MAX_DEPTH, readMessage, type WireMessage } from './message.ts';
import { partsOf, problemsOf } from './parts.ts';
import { describeProblem, type ProblemKind } from './problem.ts';

const read = (hex: string) => readMessage(fromHex(hex), EveryField);
const sentences = (message: WireMessage) =>
  problemsOf(message).map(describeProblem);
const GOOD = '2801';

describe('damage that ends a message', () => {
  test.each<[ProblemKind, string, string]>([
    [
      'truncated-varint',
      '28 96',
      'Byte 4: expected a varint, found the end after 1 byte of it.',
    ],
    [
      'truncated-varint',
      '4a',
      'Byte 3: expected a varint, found the end after 0 bytes of it.',
    ],
    [
      'truncated-varint',
      '80',
      'Byte 3: expected a varint, found the end after 1 byte of it.',
    ],
    [
      'long-varint',
      '28 ffffffffffffffffffff01',
      'Byte 13: expected a varint of at most 10 bytes, found one that goes on.',
    ],
    [
      'truncated-value',
      '4a 04 616263',
      'Byte 4: expected 4 bytes, found 3 bytes.',
    ],
    [
      'truncated-value',
      '4a ffffffffffffffffff01 61',
      'Byte 13: expected 18446744073709551615 bytes, found 1 byte.',
    ],
    ['truncated-value', '15 0000', 'Byte 3: expected 4 bytes, found 2 bytes.'],
    ['truncated-value', '09 00', 'Byte 3: expected 8 bytes, found 1 byte.'],
    ['wire-type', '2e', 'Byte 2: expected a wire type from 0 to 5, found 6.'],
    ['wire-type', '2f', 'Byte 2: expected a wire type from 0 to 5, found 7.'],
    [
      'field-number',
      '00',
      'Byte 2: expected a field number from 1 to 536870911, found 0.',
    ],
    [
      'field-number',
      '8080808010 00',
      'Byte 2: expected a field number from 1 to 536870911, found 536870912.',
    ],
    [
      'field-number',
      'a88080808000 00',
      'Byte 2: expected a tag of at most 5 bytes, found one of 6 bytes.',
    ],
    [
      'end-group',
      '9401',
      'Byte 2: expected a field, found the end of group 18.',
    ],
    [
      'end-group',
      '9301 9c01',
      'Byte 4: expected the end of group 18, found the end of group 19.',
    ],
    [
      'open-group',
      '9301 0a00',
      'Byte 6: expected the end of group 18, found the end of the bytes.',
    ],
    [
      'open-group',
      '9301 fb01',
      'Byte 6: expected the end of group 31, found the end of the bytes.',
    ],
  ])('is named: %s in %s', (kind, hex, sentence) => {
    const message = read(GOOD + hex);
    expect(problemsOf(message).map((problem) => problem.kind)).toEqual([kind]);
    expect(sentences(message)).toEqual([sentence]);
    expect(message.fields[0]?.value).toMatchObject({ value: 1 });
  });

  test('leaves the rest unread, and the tag and length that were whole', () => {
    const message = read('4a 04 616263');
    expect(message.rest).toMatchObject({ role: 'rest', offset: 2 });
    expect(partsOf(message).map(({ role }) => role)).toEqual([
      ...['tag', 'length', 'rest'],
    ]);
  });

  test('ends the message that it is in and not the one around it', () => {
    const message = read(`8a01 02 4a05 ${GOOD}`);
    expect(sentences(message)).toEqual([
      'Byte 5: expected 5 bytes, found 0 bytes.',
    ]);
    expect(message.fields[1]?.value).toMatchObject({ value: 1 });
  });
});

describe('damage of one field', () => {
  test.each([
    ['4a 02 c328', 2, 'c3'],
    ['4a 03 61c3a9', undefined, ''],
    ['4a 03 6162c3', 4, 'c3'],
    ['4a 04 61eda080', 3, 'ed'],
    ['4a 03 61ff62', 3, 'ff'],
    ['4a 03 618062', 3, '80'],
  ])('is named: text that is not UTF-8, %s', (hex, offset, byte) => {
    const message = read(hex + GOOD);
    expect(sentences(message)).toEqual(
      offset === undefined
        ? []
        : [
            `Byte ${offset}: expected UTF-8, found ${byte}, with which no character begins.`,
          ],
    );
    expect(message.fields).toHaveLength(2);
  });

  test.each([
    ['4805', 'LEN for string, found VARINT'],
    ['2a 01 61', 'VARINT for int32, found LEN'],
    ['8801 00', 'LEN for fixture.EveryField, found VARINT'],
    ['9201 00', 'SGROUP for fixture.EveryField.AGroup, found LEN'],
    ['8b01 8c01', 'LEN for fixture.EveryField, found SGROUP'],
    ['cd06 00000000', 'VARINT for int32, found I32'],
  ])('is named: a wire type of another type, %s', (hex, expected) => {
    const message = read(GOOD + hex + GOOD);
    expect(problemsOf(message)).toMatchObject([{ kind: 'mismatch' }]);
    expect(sentences(message)).toEqual([`Byte 2: expected ${expected}.`]);
    expect(message.fields).toHaveLength(3);
  });

  test('is named: a packed number that is not whole', () => {
    const message = read(`ca06 03 01 02 80 ${GOOD}`);
    expect(sentences(message)).toEqual([
      'Byte 6: expected a varint, found the end after 1 byte of it.',
    ]);
    expect(message.fields[0]?.value).toMatchObject({
      values: [{ value: 1 }, { value: 2 }],
      rest: { role: 'rest', offset: 5 },
    });
    expect(message.fields).toHaveLength(2);
  });
});

describe('nesting', () => {
  test(`is followed ${MAX_DEPTH} messages deep`, () => {
    expect(sentences(read(nested(MAX_DEPTH)))).toEqual([]);
    const message = read(nested(MAX_DEPTH + 1) + GOOD);
    expect(problemsOf(message)).toMatchObject([{ kind: 'depth' }]);
    expect(message.fields).toHaveLength(2);
  });

  test(`is followed ${MAX_DEPTH} groups deep`, () => {
    const groups = (depth: number) =>
      'fb01'.repeat(depth - 1) + 'fc01'.repeat(depth - 1);
    expect(sentences(read(groups(MAX_DEPTH)))).toEqual([]);
    expect(problemsOf(read(groups(MAX_DEPTH + 1)))).toMatchObject([
      { kind: 'depth', offset: 2 * MAX_DEPTH },
    ]);
  });

  test('of a million groups does not exhaust the stack', () => {
    expect(problemsOf(read('fb01'.repeat(1_000_000)))).toHaveLength(1);
  });
});

// As many messages, each in the one before it.
function nested(depth: number): string {
  let message = '';
  for (let left = depth; left > 1; left -= 1) {
    const size = message.length / 2;
    const low = size < 128 ? [size] : [(size & 127) | 128, size >> 7];
    message = `8a01${toHex(Uint8Array.from(low))}${message}`;
  }
  return message;
}
