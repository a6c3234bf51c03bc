// Draws query parameters, and sets in a message what they say.
import { type DescField, type DescMessage, toJson } from '@bufbuild/protobuf';
import type { ReflectMessage } from '@bufbuild/protobuf/reflect';
import { type Draw, once, pick, upTo } from './draw.ts';
import { fill } from './messages.ts';
import { simpleText } from './scalar-text.ts';

/** Messages that one parameter holds. */
const leaves = new Set([
  'google.protobuf.Timestamp',
  'google.protobuf.Duration',
  'google.protobuf.FieldMask',
  'google.protobuf.Struct',
  'google.protobuf.ListValue',
  'google.protobuf.Value',
]);

/** Draws a query.
 * @param into gets what it says
 * @param taken names of the fields that the body and the path have set
 * @returns the text behind the question mark */
export function query(
  draw: Draw,
  into: ReflectMessage,
  taken: ReadonlySet<string>,
): string {
  const parameters: string[] = [];
  const free = into.fields.filter((field) => !taken.has(field.name));
  if (free.length === 0) return '';
  const given = new Set<string>();
  for (let count = upTo(draw, 4); count > 0; count--) {
    const field = pick(draw, free);
    parameters.push(...parametersOf(draw, into, field, '', 2, given));
  }
  return parameters.join('&');
}

function parametersOf(
  draw: Draw,
  into: ReflectMessage,
  field: DescField,
  prefix: string,
  depth: number,
  given: Set<string>,
): string[] {
  // A second value for the same field would be a contradiction, and so would two
  // fields of one oneof. Each name of the way to it has two spellings.
  const way = prefix.replaceAll('_', '').toLowerCase();
  const key = `${into.desc.typeName}.${way}${field.name}`;
  if (given.has(key)) return [];
  if (field.fieldKind !== 'message') given.add(key);
  if (field.oneof && into.oneofCase(field.oneof)) return [];
  const name = prefix + (once(draw, 2) ? field.name : field.jsonName);
  const to = (key: string, value: string) => `${key}=${encode(draw, value)}`;
  switch (field.fieldKind) {
    case 'scalar':
    case 'enum':
      fill(draw, into, field, 0);
      return [
        to(encodeURIComponent(name), simpleText(draw, field, into.get(field))),
      ];
    case 'list': {
      if (field.message) return [];
      fill(draw, into, field, 0);
      return [...into.get(field)].map((value) =>
        to(encodeURIComponent(name), simpleText(draw, field, simpleOf(value))),
      );
    }
    case 'map': {
      if (field.message) return [];
      fill(draw, into, field, 0);
      return [...into.get(field)].map(([key, value]) =>
        to(
          `${encodeURIComponent(name)}[${encodeURIComponent(String(key))}]`,
          simpleText(draw, field, simpleOf(value)),
        ),
      );
    }
    case 'message':
      return below(draw, into, field, name, depth, given);
  }
}

function below(
  draw: Draw,
  into: ReflectMessage,
  field: DescField & { fieldKind: 'message' },
  name: string,
  depth: number,
  given: Set<string>,
): string[] {
  if (isWrapper(field.message) || leaves.has(field.message.typeName)) {
    if (into.isSet(field)) return [];
    fill(draw, into, field, 1);
    if (!into.isSet(field)) return [];
    const json = toJson(field.message, into.get(field).message);
    // JSON's text is itself what a Value is; all others have a text within.
    const isText = !/Struct|Value$/.test(field.message.typeName);
    const value =
      (isText || isWrapper(field.message)) && typeof json !== 'object'
        ? String(json)
        : JSON.stringify(json);
    return [`${encodeURIComponent(name)}=${encode(draw, value)}`];
  }
  if (depth === 0 || field.message.typeName.startsWith('google.')) return [];
  const child = into.get(field);
  const inner = pick(draw, field.message.fields);
  const found = parametersOf(draw, child, inner, `${name}.`, depth - 1, given);
  if (found.length > 0) into.set(field, child);
  return found;
}

function isWrapper({ typeName, fields }: DescMessage): boolean {
  return (
    fields.length === 1 &&
    /^google\.protobuf\.\w+Value$/.test(typeName) &&
    typeName !== 'google.protobuf.ListValue'
  );
}

function simpleOf(value: unknown) {
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean' ||
    value instanceof Uint8Array
  ) {
    return value;
  }
  throw new TypeError(`${String(value)} is no scalar.`);
}

// A space has two forms in a query.
function encode(draw: Draw, value: string): string {
  const escaped = encodeURIComponent(value);
  return once(draw, 2) ? escaped.replaceAll('%20', '+') : escaped;
}
