// Writes a scalar as a path or a query has it.
import type { DescField } from '@bufbuild/protobuf';
import type { ScalarValue } from '@bufbuild/protobuf/reflect';
import { type Draw, once } from './draw.ts';

/** Writes a scalar or an enum as text. */
export function simpleText(
  draw: Draw,
  field: DescField,
  value: ScalarValue,
): string {
  if (field.enum) {
    const known = field.enum.value[Number(value)];
    return known && once(draw, 2) ? known.name : String(value);
  }
  if (!(value instanceof Uint8Array)) return String(value);
  const standard = Buffer.from(value).toString('base64');
  return once(draw, 2)
    ? standard
    : standard.replaceAll('+', '-').replaceAll('/', '_');
}
