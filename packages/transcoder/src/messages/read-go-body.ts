// A body that is one field, as grpc-gateway reads it: messages by protobuf's
// JSON, all else by Go's own, which knows no numbers in quotes.
import type { MapKey, Single, Slot } from './draft.ts';
import { readMapKey } from './map-key.ts';
import type { ElementPlan, FieldPlan } from './plan.ts';
import type { JsonReader } from './read-json.ts';

/** Takes the value of the field.
 * @returns undefined where it stays unset */
export function readGoBody(reader: JsonReader, field: FieldPlan): Slot {
  const { scanner } = reader;
  const { shape, element } = field;
  if (shape === 'single') return readGoValue(reader, element);
  if (scanner.kind === 'null') {
    scanner.null();
    return undefined;
  }
  if (shape === 'map') return readGoMap(reader, field);
  const list: Single[] = [];
  scanner.array(() => {
    list.push(readGoValue(reader, element) ?? zero(element));
  });
  return list;
}

function readGoMap(
  reader: JsonReader,
  { mapKey, element }: FieldPlan,
): Map<MapKey, Single> {
  const map = new Map<MapKey, Single>();
  reader.scanner.object((text) => {
    const key = readMapKey(mapKey, text, reader.settings.mode);
    if (key === undefined) {
      throw reader.scanner.refuse(`must have ${mapKey?.expected} as its key`);
    }
    map.set(key, readGoValue(reader, element) ?? zero(element));
  });
  return map;
}

function readGoValue(
  reader: JsonReader,
  element: ElementPlan,
): Single | undefined {
  const { scanner } = reader;
  if (element.kind === 'message') return reader.message(element.message);
  if (scanner.kind === 'null') {
    if (element.kind === 'enum') throw scanner.mismatch('a number');
    scanner.null();
    return undefined;
  }
  const { kind } = scanner;
  const isQuoted = kind === 'string';
  if (element.kind === 'enum') {
    if (kind !== 'number') throw scanner.mismatch('a number');
    return reader.element(element);
  }
  const { json, expected } = element.scalar;
  const isNumber = json !== 'string' && json !== 'bytes' && json !== 'bool';
  if (isNumber && isQuoted) throw scanner.mismatch(expected);
  if (json === 'integer' || json === 'long') {
    // Nor does it know an integer with an exponent.
    const text = scanner.ahead(() => scanner.number());
    if (!/^-?\d+$/.test(text)) throw scanner.mismatch(expected);
  }
  return reader.scalar(element.scalar);
}

function zero(element: ElementPlan): Single {
  return element.kind === 'scalar' ? element.scalar.zero : 0;
}
