// The scalar types of protobuf: in bytes, and as text.
import { ScalarType } from '@bufbuild/protobuf';
import { type BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { ByteWriter } from './byte-writer.ts';
import { plainNumber } from './number-text.ts';
import { realNumber, realText, shortestFloat, wholeNumber } from './numbers.ts';

/** A value of any scalar type or enum. 64-bit integers are bigints. */
export type Scalar = number | bigint | string | boolean | Uint8Array;

/** One scalar type. The methods take only values of their own type, which the
 * plan of a field makes sure of. */
export interface ScalarPlan {
  /** How JSON writes it: an integer as a number, a long in quotes. */
  json: 'integer' | 'long' | 'float' | 'double' | 'string' | 'bool' | 'bytes';
  /** What a caller should have sent: "a whole number from 0 to 9". */
  expected: string;
  /** Whether there are numbers below zero. */
  signed: boolean;
  wire: WireType;
  zero: Scalar;
  read(reader: BinaryReader): Scalar;
  write(writer: ByteWriter, value: Scalar): void;
  /** Reads the text of a number, of a JSON string, or of a query.
   * @returns undefined where it is none of this type */
  parse(text: string): Scalar | undefined;
  /** Writes JSON. */
  text(value: Scalar): string;
}

/** Finds the plan of a scalar type. */
export function scalarPlan(type: ScalarType): ScalarPlan {
  return plans[type];
}

// Integers of up to 32 bits are numbers of JavaScript.
function integer(lowest: number, highest: number) {
  return {
    json: 'integer',
    expected: `a whole number from ${lowest} to ${highest}`,
    signed: lowest < 0,
    wire: WireType.Varint,
    zero: 0,
    parse(text: string) {
      const number = plainNumber(text) ?? wholeNumber(text);
      const fits = number !== undefined && number >= lowest;
      return fits && number <= highest ? Number(number) : undefined;
    },
    text(value: number) {
      return String(value);
    },
  } as const;
}

// Those of 64 bits are not: from 2^53 on, numbers leave some out.
function long(lowest: bigint, highest: bigint) {
  return {
    json: 'long',
    expected: `a whole number from ${lowest} to ${highest}`,
    signed: lowest < 0,
    wire: WireType.Varint,
    zero: 0n,
    parse(text: string) {
      const number = wholeNumber(text);
      const fits = number !== undefined && number >= lowest;
      return fits && number <= highest ? number : undefined;
    },
    text(value: bigint) {
      return `"${value}"`;
    },
  } as const;
}

const int32 = integer(-(2 ** 31), 2 ** 31 - 1);
const uint32 = integer(0, 2 ** 32 - 1);
const int64 = long(-(2n ** 63n), 2n ** 63n - 1n);
const uint64 = long(0n, 2n ** 64n - 1n);

const plans: Record<ScalarType, ScalarPlan> = {
  [ScalarType.INT32]: {
    ...int32,
    read: (reader) => reader.int32(),
    write(writer, value: number) {
      writer.int32(value);
    },
  },
  [ScalarType.SINT32]: {
    ...int32,
    read: (reader) => reader.sint32(),
    write(writer, value: number) {
      writer.sint32(value);
    },
  },
  [ScalarType.SFIXED32]: {
    ...int32,
    wire: WireType.Bit32,
    read: (reader) => reader.sfixed32(),
    write(writer, value: number) {
      writer.sfixed32(value);
    },
  },
  [ScalarType.UINT32]: {
    ...uint32,
    read: (reader) => reader.uint32(),
    write(writer, value: number) {
      writer.uint32(value);
    },
  },
  [ScalarType.FIXED32]: {
    ...uint32,
    wire: WireType.Bit32,
    read: (reader) => reader.fixed32(),
    write(writer, value: number) {
      writer.fixed32(value);
    },
  },
  [ScalarType.INT64]: {
    ...int64,
    read: (reader) => BigInt(reader.int64()),
    write(writer, value: bigint) {
      writer.int64(value);
    },
  },
  [ScalarType.SINT64]: {
    ...int64,
    read: (reader) => BigInt(reader.sint64()),
    write(writer, value: bigint) {
      writer.sint64(value);
    },
  },
  [ScalarType.SFIXED64]: {
    ...int64,
    wire: WireType.Bit64,
    read: (reader) => BigInt(reader.sfixed64()),
    write(writer, value: bigint) {
      writer.sfixed64(value);
    },
  },
  [ScalarType.UINT64]: {
    ...uint64,
    read: (reader) => BigInt(reader.uint64()),
    write(writer, value: bigint) {
      writer.uint64(value);
    },
  },
  [ScalarType.FIXED64]: {
    ...uint64,
    wire: WireType.Bit64,
    read: (reader) => BigInt(reader.fixed64()),
    write(writer, value: bigint) {
      writer.fixed64(value);
    },
  },
  [ScalarType.FLOAT]: {
    json: 'float',
    expected: 'a number that a float can hold',
    signed: true,
    wire: WireType.Bit32,
    zero: 0,
    read: (reader) => reader.float(),
    write(writer, value: number) {
      writer.float(value);
    },
    // What is finite must stay so when it is rounded to 32 bits.
    parse(text) {
      const number = realNumber(text);
      if (number === undefined) return undefined;
      const float = Math.fround(number);
      const overflows = Number.isFinite(number) && !Number.isFinite(float);
      return overflows ? undefined : float;
    },
    text(value: number) {
      return realText(shortestFloat(value));
    },
  },
  [ScalarType.DOUBLE]: {
    json: 'double',
    expected: 'a number that a double can hold',
    signed: true,
    wire: WireType.Bit64,
    zero: 0,
    read: (reader) => reader.double(),
    write(writer, value: number) {
      writer.double(value);
    },
    parse: realNumber,
    text(value: number) {
      return realText(value);
    },
  },
  [ScalarType.BOOL]: {
    json: 'bool',
    expected: 'true or false',
    signed: false,
    wire: WireType.Varint,
    zero: false,
    read: (reader) => reader.bool(),
    write(writer, value: boolean) {
      writer.bool(value);
    },
    parse: (text) =>
      text === 'true' || text === 'false' ? text === 'true' : undefined,
    text: String,
  },
  [ScalarType.STRING]: {
    json: 'string',
    expected: 'a string',
    signed: false,
    wire: WireType.LengthDelimited,
    zero: '',
    read: (reader) => reader.string(true),
    write(writer, value: string) {
      writer.string(value);
    },
    parse: (text) => text,
    text: (value) => JSON.stringify(value),
  },
  [ScalarType.BYTES]: {
    json: 'bytes',
    expected: 'bytes in base64',
    signed: false,
    wire: WireType.LengthDelimited,
    zero: new Uint8Array(),
    read: (reader) => reader.bytes(),
    write(writer, value: Uint8Array) {
      writer.bytes(value);
    },
    parse: decodeBase64,
    text(value: Uint8Array) {
      return `"${encodeBase64(value)}"`;
    },
  },
};
