// Numbers, as varints or as bytes of a fixed count.
import { ScalarType } from '@bufbuild/protobuf';
import type { Cursor } from './cursor.ts';
import type { Part } from './part.ts';
import type { ElementSchema } from './schema.ts';
import type { PlainValue } from './value.ts';
import { takeVarint, undoZigzag } from './varint.ts';
import { WireType } from './wire-type.ts';

/** The wire types of numbers. */
export type NumberType =
  | typeof WireType.VARINT
  | typeof WireType.I64
  | typeof WireType.I32;

/** Whether a wire type is that of a number. */
export function isNumberType(type: WireType | undefined): type is NumberType {
  return (
    type === WireType.VARINT || type === WireType.I64 || type === WireType.I32
  );
}

/** Takes a number, a bool or the value of an enum.
 * @param element what the contract says of it, if it knows it
 * @throws Damage if it is not whole */
export function takeNumber(
  cursor: Cursor,
  wireType: NumberType,
  element?: ElementSchema,
): PlainValue {
  const scalar = element?.kind === 'scalar' ? element.scalar : undefined;
  if (wireType !== WireType.VARINT) {
    const part = cursor.take('value', wireType === WireType.I32 ? 4 : 8);
    return { kind: 'plain', part, value: fixed(part, scalar) };
  }
  const { part, value: raw } = takeVarint(cursor, 'value');
  if (element?.kind !== 'enum') {
    return { kind: 'plain', part, value: integer(raw, scalar) };
  }
  const value = Number(BigInt.asIntN(32, raw));
  const name = element.names.get(value);
  const plain = { kind: 'plain', part, value } as const;
  return name === undefined ? plain : { ...plain, name };
}

// A value that has more bits than its type is cut to these, as in parsers.
function integer(raw: bigint, scalar?: ScalarType): bigint | number | boolean {
  switch (scalar) {
    case ScalarType.BOOL:
      return raw !== 0n;
    case ScalarType.INT32:
      return Number(BigInt.asIntN(32, raw));
    case ScalarType.UINT32:
      return Number(BigInt.asUintN(32, raw));
    case ScalarType.SINT32:
      return Number(undoZigzag(BigInt.asUintN(32, raw)));
    case ScalarType.SINT64:
      return undoZigzag(raw);
    case ScalarType.INT64:
      return BigInt.asIntN(64, raw);
    default:
      return raw;
  }
}

// Four or eight bytes, the lowest first.
function fixed({ bytes }: Part, scalar?: ScalarType): bigint | number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (scalar) {
    case ScalarType.FLOAT:
      return view.getFloat32(0, true);
    case ScalarType.DOUBLE:
      return view.getFloat64(0, true);
    case ScalarType.SFIXED32:
      return view.getInt32(0, true);
    case ScalarType.SFIXED64:
      return view.getBigInt64(0, true);
    default:
      return bytes.length === 4
        ? view.getUint32(0, true)
        : view.getBigUint64(0, true);
  }
}
