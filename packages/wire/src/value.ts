// Values, and those of wire type LEN among them: text, bytes, packed numbers.
import { ScalarType } from '@bufbuild/protobuf';
import { Cursor } from './cursor.ts';
import { type NumberType, takeNumber } from './number.ts';
import type { Part } from './part.ts';
import type { Problem } from './problem.ts';
import type { ElementSchema } from './schema.ts';
import { textOf } from './utf8.ts';

/** A number, text, bytes, or the value of an enum. */
export interface PlainValue {
  kind: 'plain';
  part: Part;
  /** 64-bit integers are bigint, all other numbers are number. What the contract
   * does not know is a bigint from 0 to 2^64 - 1 in a varint or in eight bytes,
   * a number from 0 to 2^32 - 1 in four, and bytes after a length. */
  value: bigint | number | boolean | string | Uint8Array;
  /** Of an enum: the name of the number, if the contract has one. */
  name?: string;
  /** Text that is not UTF-8; `value` has U+FFFD there. */
  problem?: Problem;
}

/** Several values of a repeated field, one after another without tags.
 * @see https://protobuf.dev/programming-guides/encoding/#packed */
export interface PackedValue {
  kind: 'packed';
  values: PlainValue[];
  /** Why reading ended before the bytes did. */
  problem?: Problem;
  /** What was not read because of the problem. */
  rest?: Part;
}

/** Text, or bytes if the contract does not say that they are text. */
export function lengthValue(part: Part, element?: ElementSchema): PlainValue {
  const isText =
    element?.kind === 'scalar' && element.scalar === ScalarType.STRING;
  const value = isText ? textOf(part) : { value: part.bytes };
  return { kind: 'plain', part, ...value };
}

/** Numbers of one type, until the part ends. */
export function packedValue(
  { bytes, offset }: Part,
  wireType: NumberType,
  element?: ElementSchema,
): PackedValue {
  const cursor = new Cursor(bytes, offset);
  const packed: PackedValue = { kind: 'packed', values: [] };
  try {
    while (cursor.left > 0) {
      packed.values.push(takeNumber(cursor, wireType, element));
    }
  } catch (error) {
    Object.assign(packed, cursor.giveUp(error));
  }
  return packed;
}
