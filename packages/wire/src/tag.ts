// The bytes before a value that say which field it belongs to.
import type { Cursor } from './cursor.ts';
import type { Part } from './part.ts';
import { takeVarint } from './varint.ts';
import { isWireType, type WireType } from './wire-type.ts';

/** What a tag says, and the tag. */
export interface Tag {
  /** The field number, from 1 to 2^29 - 1. */
  number: number;
  wireType: WireType;
  tag: Part;
}

const MAX_NUMBER = 2 ** 29 - 1;

// A tag has 32 bits, and parsers refuse one that takes more bytes than these.
const MAX_BYTES = 5;

/** Takes a tag: a varint, whose lowest three bits are the wire type and whose
 * other bits are the field number.
 * @throws Damage if it is none, and then does not take it
 * @see https://protobuf.dev/programming-guides/encoding/#structure */
export function takeTag(cursor: Cursor): Tag {
  const { part: tag, value } = takeVarint(cursor, 'tag');
  const number = value >> 3n;
  const wireType = Number(value & 7n);
  if (tag.bytes.length > MAX_BYTES) {
    const found = `one of ${tag.bytes.length} bytes`;
    cursor.reject(tag, 'field-number', 'a tag of at most 5 bytes', found);
  }
  if (number < 1 || number > MAX_NUMBER) {
    const expected = `a field number from 1 to ${MAX_NUMBER}`;
    cursor.reject(tag, 'field-number', expected, `${number}`);
  }
  if (isWireType(wireType)) return { number: Number(number), wireType, tag };
  const expected = 'a wire type from 0 to 5';
  return cursor.reject(tag, 'wire-type', expected, `${wireType}`);
}

/** Takes the tag of an end for that of the group which is open.
 * @param open the field number of the group, if there is one
 * @throws Damage if it ends another, and then does not take it */
export function takeEnd(cursor: Cursor, { number, tag }: Tag, open?: number) {
  if (number === open) return { ...tag, role: 'end' } as const;
  const expected = open === undefined ? 'a field' : `the end of group ${open}`;
  const found = `the end of group ${number}`;
  return cursor.reject(tag, 'end-group', expected, found);
}
