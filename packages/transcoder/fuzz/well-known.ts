// Draws Google's well-known types, whose values have limits of their own.
import {
  create,
  type DescMessage,
  fromJson,
  type JsonValue,
  type Message,
} from '@bufbuild/protobuf';
import {
  DurationSchema,
  FieldMaskSchema,
  ListValueSchema,
  StructSchema,
  TimestampSchema,
  ValueSchema,
} from '@bufbuild/protobuf/wkt';
import fc from 'fast-check';
import { type Draw, text, upTo } from './draw.ts';

/** Draws a message of a well-known type.
 * @returns undefined for all other types, and those that are like others */
export function wellKnown(draw: Draw, desc: DescMessage): Message | undefined {
  switch (desc.typeName) {
    case TimestampSchema.typeName:
      return create(TimestampSchema, {
        // From the year 1 to the year 9999.
        seconds: draw(fc.bigInt, { min: -62135596800n, max: 253402300799n }),
        nanos: nanos(draw),
      });
    case DurationSchema.typeName: {
      // Ten thousand years, and both parts have one sign.
      const sign = draw(fc.boolean) ? 1 : -1;
      const seconds = draw(fc.bigInt, { min: 0n, max: 315_576_000_000n });
      return create(DurationSchema, {
        seconds: seconds * BigInt(sign),
        nanos: seconds === 315_576_000_000n ? 0 : nanos(draw) * sign,
      });
    }
    case FieldMaskSchema.typeName:
      return create(FieldMaskSchema, { paths: draw(masks) });
    case StructSchema.typeName:
      return fromJson(StructSchema, struct(draw, 2));
    case ListValueSchema.typeName:
      return fromJson(ListValueSchema, list(draw, 2));
    case ValueSchema.typeName:
      return fromJson(ValueSchema, json(draw, 2));
    default:
      return undefined;
  }
}

// Names that lowerCamelCase and back again leaves as they are.
const masks = () =>
  fc.array(fc.stringMatching(/^[a-z]{1,5}(_[a-z]{1,5})?(\.[a-z]{1,5})?$/), {
    minLength: 1,
    maxLength: 3,
  });

function nanos(draw: Draw): number {
  return upTo(draw, 999_999_999);
}

function json(draw: Draw, depth: number): JsonValue {
  switch (upTo(draw, depth > 0 ? 5 : 3)) {
    case 0:
      return null;
    case 1:
      return draw(fc.boolean);
    case 2:
      return draw(fc.double, { noNaN: true, noDefaultInfinity: true }) + 0;
    case 3:
      return text(draw);
    case 4:
      return list(draw, depth);
    default:
      return struct(draw, depth);
  }
}

function list(draw: Draw, depth: number): JsonValue[] {
  return Array.from({ length: upTo(draw, 2) }, () => json(draw, depth - 1));
}

function struct(draw: Draw, depth: number): Record<string, JsonValue> {
  return Object.fromEntries(
    Array.from({ length: upTo(draw, 2) }, () => [
      text(draw),
      json(draw, depth - 1),
    ]),
  );
}
