// Says whether two encodings hold the same values. Encoders may differ in the
// order of fields, in packing, and in whether they write zeros that are unset.
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { Field } from './fields.ts';
import { wireTypeOf } from './text-to-wire.ts';

/** A number and its value: hexadecimal digits, or the fields of a message. */
type Value = [number: number, value: string | Value[]];

/** Compares two encodings of one message. */
export function sameValues(
  a: Uint8Array,
  b: Uint8Array,
  fields: Field[],
): boolean {
  const [left, right] = [a, b].map((each) => valuesOf(each, fields));
  return JSON.stringify(left) === JSON.stringify(right);
}

function valuesOf(bytes: Uint8Array, fields: Field[]): Value[] {
  const reader = new BinaryReader(bytes);
  let values: Value[] = [];
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const field = fields.find((each) => each.number === number);
    // The last value counts where there can be one only.
    const rivals = rivalsOf(field, fields);
    values = values.filter(([earlier]) => !rivals.includes(earlier));
    for (const raw of raws(reader, wireType, field)) {
      if (field?.zeroIsUnset && /^(00)*$/.test(hex(raw))) continue;
      const inner = field?.type;
      const isMessage = Array.isArray(inner);
      values.push([number, isMessage ? valuesOf(raw, inner) : hex(raw)]);
    }
  }
  // The order of fields says nothing, that of a field's own values does.
  return values.sort(([a], [b]) => a - b);
}

function rivalsOf(field: Field | undefined, fields: Field[]): number[] {
  if (!field || field.repeated) return [];
  const { oneof } = field;
  const members = fields.filter((each) => oneof && each.oneof === oneof);
  return [field.number, ...members.map(({ number }) => number)];
}

// The bytes of each value that a tag stands before: several where it is packed.
function raws(
  reader: BinaryReader,
  wireType: WireType,
  field: Field | undefined,
): Uint8Array[] {
  const own = field ? wireTypeOf(field) : wireType;
  if (wireType !== WireType.LengthDelimited) return [reader.skip(wireType)];
  const whole = reader.bytes();
  if (own === wireType) return [whole];
  const inner = new BinaryReader(whole);
  const values: Uint8Array[] = [];
  while (inner.pos < inner.len) values.push(inner.skip(own));
  return values;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
