// Reads the bytes of a message into a draft, by its plan.
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { Draft, type MapKey, type Single } from './draft.ts';
import type { ElementPlan, FieldPlan, MessagePlan } from './plan.ts';

/** Reads a message; fields that the plan does not know are left out.
 * @throws Error, of one kind or another, for bytes that are no such message */
export function readBinary(plan: MessagePlan, bytes: Uint8Array): Draft {
  const draft = new Draft(plan);
  readFields(draft, new BinaryReader(bytes), bytes.length, 0, undefined);
  return draft;
}

/** How deep an answer may nest. Go reads ten thousand levels, most others a
 * hundred; what is deeper than this would fill the stack. */
const DEEPEST = 1_000;

// Reads up to the end, or to the tag that ends the group of this number.
function readFields(
  draft: Draft,
  reader: BinaryReader,
  end: number,
  depth: number,
  group: number | undefined,
): void {
  if (depth > DEEPEST) throw new RangeError('too deep');
  if (end > reader.len) throw new RangeError('longer than its message');
  while (reader.pos < end) {
    const [number, wire] = reader.tag();
    if (wire === WireType.EndGroup) {
      if (number !== group) throw new RangeError('another group ends');
      return;
    }
    const field = draft.plan.byNumber.get(number);
    if (field === undefined || !readField(draft, field, reader, wire, depth)) {
      reader.skip(wire, number);
    }
  }
  if (group !== undefined || reader.pos !== end) {
    throw new RangeError('a message ends inside of a field');
  }
}

// A field of another wire type than its own is unknown, as everywhere.
function readField(
  draft: Draft,
  field: FieldPlan,
  reader: BinaryReader,
  wire: WireType,
  depth: number,
): boolean {
  const { element } = field;
  if (wire !== wireOfField(field)) {
    const packed = wire === WireType.LengthDelimited && isPackable(element);
    if (field.shape !== 'list' || !packed) return false;
    readPacked(draft.list(field), element, reader);
  } else if (field.shape === 'list') {
    draft.list(field).push(readElement(field, reader, depth));
  } else if (field.shape === 'map') {
    readEntry(draft, field, reader, depth);
  } else if (element.kind === 'message') {
    // A message that comes in two parts is one, of both.
    const message = draft.message(field, element.message);
    readMessage(message, field, reader, depth);
  } else {
    draft.set(field, readElement(field, reader, depth));
  }
  return true;
}

function readElement(
  field: FieldPlan,
  reader: BinaryReader,
  depth: number,
): Single {
  const { element } = field;
  if (element.kind === 'scalar') return element.scalar.read(reader);
  if (element.kind === 'enum') return reader.int32();
  const message = new Draft(element.message);
  readMessage(message, field, reader, depth);
  return message;
}

function readMessage(
  message: Draft,
  { delimited, number }: FieldPlan,
  reader: BinaryReader,
  depth: number,
): void {
  if (delimited) {
    readFields(message, reader, reader.len, depth + 1, number);
  } else {
    const length = reader.uint32();
    readFields(message, reader, reader.pos + length, depth + 1, undefined);
  }
}

function readPacked(
  list: Single[],
  element: ElementPlan,
  reader: BinaryReader,
): void {
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > reader.len) throw new RangeError('longer than its message');
  while (reader.pos < end) {
    const scalar = element.kind === 'scalar' ? element.scalar : undefined;
    list.push(scalar?.read(reader) ?? reader.int32());
  }
  if (reader.pos !== end) throw new RangeError('a list ends inside of a value');
}

// On the wire, a map is a list of messages with a key and a value.
function readEntry(
  draft: Draft,
  field: FieldPlan,
  reader: BinaryReader,
  depth: number,
): void {
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > reader.len) throw new RangeError('longer than its message');
  let key = field.mapKey?.zero;
  let value: Single = zeroOf(field.element);
  while (reader.pos < end) {
    const [number, wire] = reader.tag();
    if (number === 1 && wire === field.mapKey?.wire) {
      key = field.mapKey.read(reader);
    } else if (number === 2 && wire === wireOf(field.element, false)) {
      value = readElement(field, reader, depth);
    } else {
      reader.skip(wire, number);
    }
  }
  if (reader.pos !== end) throw new RangeError('an entry ends inside of it');
  if (isMapKey(key)) draft.map(field).set(key, value);
}

/** What a value is that was not sent. */
export function zeroOf(element: ElementPlan): Single {
  if (element.kind === 'scalar') return element.scalar.zero;
  return element.kind === 'enum'
    ? element.enum.zero
    : new Draft(element.message);
}

function isMapKey(key: unknown): key is MapKey {
  return key !== undefined && typeof key !== 'object';
}

// Whatever its values are, an entry of a map is a message.
function wireOfField({ shape, element, delimited }: FieldPlan): WireType {
  return shape === 'map'
    ? WireType.LengthDelimited
    : wireOf(element, delimited);
}

function wireOf(element: ElementPlan, delimited: boolean): WireType {
  if (element.kind === 'scalar') return element.scalar.wire;
  if (element.kind === 'enum') return WireType.Varint;
  return delimited ? WireType.StartGroup : WireType.LengthDelimited;
}

function isPackable(element: ElementPlan): boolean {
  if (element.kind === 'enum') return true;
  if (element.kind === 'message') return false;
  return element.scalar.wire !== WireType.LengthDelimited;
}
