// Reads a protobuf message field by field, and goes on as far as anybody could
// where its bytes are damaged.
import type { DescMessage } from '@bufbuild/protobuf';
import { Cursor } from './cursor.ts';
import { isNumberType, takeNumber } from './number.ts';
import type { Part } from './part.ts';
import type { Problem } from './problem.ts';
import {
  type ElementSchema,
  type FieldSchema,
  type MessageSchema,
  schemaOf,
  wireTypeOf,
} from './schema.ts';
import { type Tag, takeEnd, takeTag } from './tag.ts';
import {
  lengthValue,
  type PackedValue,
  type PlainValue,
  packedValue,
} from './value.ts';
import { takeVarint } from './varint.ts';
import { WireType, wireTypeName } from './wire-type.ts';

/** How deep messages and groups may lie in each other, as in other parsers.
 * @see https://protobuf.dev/programming-guides/proto-limits/ */
export const MAX_DEPTH = 100;

/** What the bytes of a message say. */
export interface WireMessage {
  /** The full name in the contract, such as `tutorial.Person`, or of a map's
   * entry the type of the map. What the contract does not know has none. */
  type?: string;
  /** In the order in which they were sent. The last one may lack its value. */
  fields: WireField[];
  /** Why reading ended before the bytes did. */
  problem?: Problem;
  /** What was not read because of the problem. */
  rest?: Part;
}

/** One field of a message. */
export interface WireField extends Tag {
  /** As in the contract. A field that the contract does not know has none. */
  name?: string;
  /** As in the contract: `sint32`, `tutorial.Person`, `map<string, int32>`. */
  type?: string;
  /** Of wire type LEN: the bytes that say how long the value is. */
  length?: Part;
  /** Missing where the message's problem is in it. */
  value?: PlainValue | PackedValue | NestedValue;
  /** What is wrong with this field alone, so that the next one can be read. */
  problem?: Problem;
}

/** A message in a message, or a group. */
export interface NestedValue {
  kind: 'message';
  message: WireMessage;
  /** The tag that ends a group. */
  end?: Part;
}

/** Reads a message. No bytes make it throw: what is wrong with them is in the
 * result, and so are all of them.
 * @param descriptor of Protobuf-ES, generated or from a registry; without it all
 *   fields are unknown
 * @param offset where `bytes` begins in the whole input, in bytes; all offsets
 *   in the result count from there
 * @see https://protobuf.dev/programming-guides/encoding/ */
export function readMessage(
  bytes: Uint8Array,
  descriptor?: DescMessage,
  offset = 0,
): WireMessage {
  const schema = descriptor && schemaOf(descriptor);
  return takeFields(new Cursor(bytes, offset), schema, 1).message;
}

// Takes fields up to the end of the bytes, or of the group.
function takeFields(
  cursor: Cursor,
  schema: MessageSchema | undefined,
  depth: number,
  group?: number,
): NestedValue {
  const message: WireMessage = { fields: [] };
  if (schema) message.type = schema.type;
  try {
    while (cursor.left > 0) {
      const field: WireField = takeTag(cursor);
      if (field.wireType === WireType.EGROUP) {
        return { kind: 'message', message, end: takeEnd(cursor, field, group) };
      }
      message.fields.push(field);
      takeField(cursor, field, schema?.fields.get(field.number), depth + 1);
    }
    if (group !== undefined && !isOpen(message.fields.at(-1))) {
      const expected = `the end of group ${group}`;
      cursor.fail('open-group', expected, 'the end of the bytes');
    }
  } catch (error) {
    Object.assign(message, cursor.giveUp(error));
  }
  return { kind: 'message', message };
}

// A group that does not end has a problem; the one around it needs no other.
function isOpen(field: WireField | undefined): boolean {
  if (field?.wireType !== WireType.SGROUP) return false;
  return field.value?.kind === 'message' && field.value.end === undefined;
}

// Fills in everything after the tag.
function takeField(
  cursor: Cursor,
  field: WireField,
  schema: FieldSchema | undefined,
  depth: number,
): void {
  Object.assign(field, schema && describe(field, schema));
  const element = field.problem ? undefined : schema?.element;
  switch (field.wireType) {
    case WireType.LEN:
      takeDelimited(cursor, field, element, depth);
      break;
    case WireType.SGROUP:
      field.value = takeGroup(cursor, field.number, element, depth);
      break;
    case WireType.EGROUP:
      break;
    default:
      field.value = takeNumber(cursor, field.wireType, element);
  }
}

function describe(
  { wireType, tag: { offset } }: Tag,
  { name, type, repeated, element }: FieldSchema,
): Pick<WireField, 'name' | 'type' | 'problem'> {
  const single = wireTypeOf(element);
  const mayBePacked = repeated && element.kind !== 'message';
  if (wireType === single || (mayBePacked && wireType === WireType.LEN)) {
    return { name, type };
  }
  const expected = `${wireTypeName(single)} for ${type}`;
  const found = wireTypeName(wireType);
  return { name, type, problem: { kind: 'mismatch', offset, expected, found } };
}

function takeGroup(
  cursor: Cursor,
  number: number,
  element: ElementSchema | undefined,
  depth: number,
): NestedValue {
  if (depth > MAX_DEPTH) cursor.fail('depth', ...TOO_DEEP);
  const schema = element?.kind === 'message' ? element.schema() : undefined;
  return takeFields(cursor, schema, depth, number);
}

function takeDelimited(
  cursor: Cursor,
  field: WireField,
  element: ElementSchema | undefined,
  depth: number,
): void {
  const { part: length, value } = takeVarint(cursor, 'length');
  field.length = length;
  const part = cursor.take('value', value);
  const tooDeep = element?.kind === 'message' && depth > MAX_DEPTH;
  if (tooDeep) {
    const [expected, found] = TOO_DEEP;
    field.problem = { kind: 'depth', offset: part.offset, expected, found };
  }
  field.value = delimitedValue(part, tooDeep ? undefined : element, depth);
}

function delimitedValue(
  part: Part,
  element: ElementSchema | undefined,
  depth: number,
): PlainValue | PackedValue | NestedValue {
  if (element?.kind === 'message') {
    const inside = new Cursor(part.bytes, part.offset);
    return takeFields(inside, element.schema(), depth);
  }
  const single = element && wireTypeOf(element);
  return isNumberType(single)
    ? packedValue(part, single, element)
    : lengthValue(part, element);
}

const TOO_DEEP = [
  `at most ${MAX_DEPTH} messages in each other`,
  'another one',
] as const;
