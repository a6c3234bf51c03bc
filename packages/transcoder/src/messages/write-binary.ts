// Writes a draft as the bytes of its message.
import { WireType } from '@bufbuild/protobuf/wire';
import { ByteWriter } from './byte-writer.ts';
import { Draft, type MapKey, type Single } from './draft.ts';
import type { ElementPlan, FieldPlan } from './plan.ts';
import { refusal } from './refusal.ts';

/** Writes each field once, in its order, and none that has its default value
 * where nobody could tell.
 * @throws RpcError INVALID_ARGUMENT where a required field is missing */
export function writeBinary(draft: Draft): Buffer {
  const writer = new ByteWriter();
  writeFields(writer, draft);
  return writer.finish();
}

/** Whether a value is the default of a field that cannot tell it from none. */
export function isUnseen(field: FieldPlan, value: Single): boolean {
  if (field.presence) return false;
  const { element } = field;
  if (element.kind === 'enum') return value === 0;
  if (element.kind === 'message') return false;
  if (element.scalar.json === 'bytes') return isEmpty(value);
  return Object.is(value, element.scalar.zero);
}

function isEmpty(value: Single): boolean {
  return typeof value === 'object' && 'length' in value && value.length === 0;
}

function writeFields(writer: ByteWriter, draft: Draft): void {
  for (const field of draft.plan.fields) {
    const slot = draft.slots[field.index];
    if (slot === undefined) {
      if (field.required) {
        throw refusal(
          'body',
          [field.name],
          `of ${draft.plan.name} is required`,
        );
      }
    } else if (Array.isArray(slot)) {
      writeList(writer, field, slot);
    } else if (slot instanceof Map) {
      for (const [key, value] of slot) writeEntry(writer, field, key, value);
    } else if (!isUnseen(field, slot)) {
      writeField(writer, field.number, field.element, slot, field.delimited);
    }
  }
}

function writeList(
  writer: ByteWriter,
  { number, element, packed, delimited }: FieldPlan,
  list: readonly Single[],
): void {
  if (packed && list.length > 0) {
    const start = writer.tag(number, WireType.LengthDelimited).fork();
    for (const value of list) writeValue(writer, element, value);
    writer.join(start);
  } else {
    for (const value of list) {
      writeField(writer, number, element, value, delimited);
    }
  }
}

function writeEntry(
  writer: ByteWriter,
  { number, mapKey, element }: FieldPlan,
  key: MapKey,
  value: Single,
): void {
  const start = writer.tag(number, WireType.LengthDelimited).fork();
  if (mapKey !== undefined) mapKey.write(writer.tag(1, mapKey.wire), key);
  writeField(writer, 2, element, value, false);
  writer.join(start);
}

function writeField(
  writer: ByteWriter,
  number: number,
  element: ElementPlan,
  value: Single,
  delimited: boolean,
): void {
  if (!(value instanceof Draft)) {
    const { wire } =
      element.kind === 'scalar' ? element.scalar : { wire: WireType.Varint };
    writeValue(writer.tag(number, wire), element, value);
  } else if (delimited) {
    writer.tag(number, WireType.StartGroup);
    writeFields(writer, value);
    writer.tag(number, WireType.EndGroup);
  } else {
    const start = writer.tag(number, WireType.LengthDelimited).fork();
    writeFields(writer, value);
    writer.join(start);
  }
}

function writeValue(
  writer: ByteWriter,
  element: ElementPlan,
  value: Single,
): void {
  if (value instanceof Draft) return;
  if (element.kind === 'scalar') element.scalar.write(writer, value);
  else writer.int32(Number(value));
}
