// Numbers of one to ten bytes: seven bits in each, the lowest seven first, and a
// high bit that says whether another byte follows.
import { type Cursor, count } from './cursor.ts';
import type { Part, Role } from './part.ts';

/** No varint is longer: ten times seven bits are enough for 64.
 * @see https://protobuf.dev/programming-guides/encoding/#varints */
const MAX_BYTES = 10;

/** A number, and the bytes that it came from. */
export interface Varint {
  part: Part;
  /** From 0 to 2^64 - 1; bits above these are dropped, as parsers do. */
  value: bigint;
}

/** Takes a varint.
 * @throws Damage if it does not end in the input, or not within ten bytes */
export function takeVarint(cursor: Cursor, role: Role): Varint {
  let value = 0n;
  for (let length = 1; length <= MAX_BYTES; length += 1) {
    const byte = cursor.bytes[cursor.at + length - 1];
    if (byte === undefined) {
      const found = `the end after ${count(length - 1)} of it`;
      cursor.fail('truncated-varint', 'a varint', found, length - 1);
    }
    value |= BigInt(byte & 0x7f) << BigInt(7 * (length - 1));
    if (byte < 0x80) {
      const part = cursor.take(role, length);
      return { part, value: BigInt.asUintN(64, value) };
    }
  }
  const expected = 'a varint of at most 10 bytes';
  return cursor.fail('long-varint', expected, 'one that goes on', MAX_BYTES);
}

/** Undoes zigzag, by which small negative numbers get short varints: 0, -1, 1,
 * -2 are sent as 0, 1, 2, 3.
 * @see https://protobuf.dev/programming-guides/encoding/#signed-ints */
export function undoZigzag(value: bigint): bigint {
  return (value >> 1n) ^ -(value & 1n);
}
