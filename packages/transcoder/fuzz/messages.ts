// Draws messages from their descriptors: any fields, any values that are valid.
import {
  create,
  type DescField,
  type DescMessage,
  type Message,
  ScalarType,
} from '@bufbuild/protobuf';
import {
  type ReflectMessage,
  reflect,
  type ScalarValue,
} from '@bufbuild/protobuf/reflect';
import { anyPack } from '@bufbuild/protobuf/wkt';
import fc from 'fast-check';
import { registry } from '../testing/descriptors.ts';
import { type Draw, once, pick, text, upTo } from './draw.ts';
import { wellKnown } from './well-known.ts';

/** Draws a message.
 * @param depth how many levels of messages it may have below it */
export function message(draw: Draw, desc: DescMessage, depth = 3): Message {
  const known = wellKnown(draw, desc);
  if (known) return known;
  if (desc.typeName === 'google.protobuf.Any') return any(draw, depth);
  const drawn = reflect(desc);
  const required = desc.fields.filter(({ proto }) => proto.label === 2);
  for (const field of required) fill(draw, drawn, field, depth);
  const most = Math.min(desc.fields.length, 4);
  for (let count = upTo(draw, most); count > 0; count--) {
    fill(draw, drawn, pick(draw, desc.fields), depth);
  }
  return drawn.message;
}

/** Draws a field's value, and sets it. */
export function fill(
  draw: Draw,
  into: ReflectMessage,
  field: DescField,
  depth: number,
): void {
  const nested = field.message !== undefined;
  if (nested && depth === 0) return;
  const one = () =>
    field.message ? child(draw, field.message, depth) : simple(draw, field);
  switch (field.fieldKind) {
    case 'list': {
      const list = into.get(field);
      for (let count = upTo(draw, 3); count > 0; count--) list.add(one());
      return;
    }
    case 'map': {
      const map = into.get(field);
      for (let count = upTo(draw, 3); count > 0; count--) {
        map.set(key(draw, field.mapKey), one());
      }
      return;
    }
    default:
      into.set(field, one());
  }
}

/** Draws the value of a scalar or an enum.
 * @param least characters of a text, or bytes */
export function simple(draw: Draw, field: DescField, least = 0): ScalarValue {
  if (field.enum) {
    const known = field.enum.values.map(({ number }) => number);
    const other = field.enum.open && once(draw, 4);
    return other ? draw(fc.integer) : pick(draw, known);
  }
  if (field.message || field.scalar === undefined) {
    throw new TypeError(`${field} is a message.`);
  }
  return scalar(draw, field.scalar, least);
}

function child(draw: Draw, desc: DescMessage, depth: number): ReflectMessage {
  return reflect(desc, message(draw, desc, depth - 1));
}

function key(draw: Draw, type: ScalarType): string | number | bigint | boolean {
  const value = scalar(draw, type, 0);
  if (value instanceof Uint8Array) throw new TypeError('No key is bytes.');
  return value;
}

function scalar(draw: Draw, type: ScalarType, least: number): ScalarValue {
  switch (type) {
    // JSON.stringify writes -0 as 0, so that it is none of these.
    case ScalarType.DOUBLE:
      return draw(fc.double) + 0;
    case ScalarType.FLOAT:
      return draw(fc.float) + 0;
    case ScalarType.BOOL:
      return draw(fc.boolean);
    case ScalarType.STRING:
      return text(draw, least);
    case ScalarType.BYTES:
      return new Uint8Array(
        draw(fc.uint8Array, { minLength: least, maxLength: 8 }),
      );
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return draw(fc.integer, { min: 0, max: 0xffff_ffff });
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
      return draw(fc.bigInt, { min: 0n, max: 2n ** 64n - 1n });
    case ScalarType.INT64:
    case ScalarType.SINT64:
    case ScalarType.SFIXED64:
      return draw(fc.bigInt, { min: -(2n ** 63n), max: 2n ** 63n - 1n });
    default:
      return draw(fc.integer);
  }
}

const packed = [
  'transcoding.v1.Tree',
  'transcoding.v1.Scalars',
  'google.protobuf.Duration',
];

function any(draw: Draw, depth: number): Message {
  const desc = registry.getMessage(pick(draw, packed));
  if (!desc) throw new RangeError('A type of the contract is missing.');
  return anyPack(desc, message(draw, desc, Math.max(depth - 1, 0)));
}

/** Makes a message that has nothing set. */
export function empty(desc: DescMessage): ReflectMessage {
  return reflect(desc, create(desc));
}
