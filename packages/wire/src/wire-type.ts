// How the bytes of a value are laid out, whatever the value means.

/** The lowest three bits of a tag; 6 and 7 mean nothing.
 * @see https://protobuf.dev/programming-guides/encoding/#structure */
export const WireType = {
  /** One to ten bytes, the last of which says that it is the last. */
  VARINT: 0,
  /** Eight bytes. */
  I64: 1,
  /** A length, and that many bytes. */
  LEN: 2,
  /** The beginning of a group: fields follow until its end. */
  SGROUP: 3,
  /** The end of a group: nothing follows. */
  EGROUP: 4,
  /** Four bytes. */
  I32: 5,
} as const;

export type WireType = (typeof WireType)[keyof typeof WireType];

/** Whether a number from 0 to 7 is a wire type. */
export function isWireType(number: number): number is WireType {
  return number <= WireType.I32;
}

/** The name of a wire type in the specification, such as `LEN`. */
export function wireTypeName(type: WireType): string {
  return NAMES[type];
}

const NAMES = ['VARINT', 'I64', 'LEN', 'SGROUP', 'EGROUP', 'I32'] as const;
