// Finds the fields that a rule names.
import type { DescField, DescMessage } from '@bufbuild/protobuf';
import type { Mode } from '../settings.ts';
import type { FieldPath } from './route.ts';
import { Refusal } from './rule-error.ts';

/** Well-known types that grpc-gateway reads out of a path: JSON writes each of
 * them as one scalar. */
const SCALAR_MESSAGES = [
  'Timestamp',
  'Duration',
  'FieldMask',
  ...['DoubleValue', 'FloatValue', 'Int64Value', 'UInt64Value', 'Int32Value'],
  ...['UInt32Value', 'BoolValue', 'StringValue', 'BytesValue'],
].map((name) => `google.protobuf.${name}`);

/** Finds the field that a variable of a path sets.
 * @throws Refusal with a sentence that names what is wrong */
export function pathField(
  message: DescMessage,
  names: readonly string[],
  mode: Mode,
): FieldPath {
  const path = findPath(message, names);
  checkLeaf(path.at(-1) ?? path[0], mode);
  return path;
}

/** Finds the field that `body` or `response_body` names.
 * @throws Refusal with a sentence that names what is wrong */
export function bodyField(message: DescMessage, name: string): DescField {
  if (name.includes('.')) {
    throw new Refusal(
      `"${name}" has to be a field of ${message.typeName} itself, ` +
        'not one of a field.',
    );
  }
  return findField(message, name);
}

/** Finds a field by its names from the message down.
 * @throws Refusal with a sentence that names what is wrong */
export function findPath(
  message: DescMessage,
  names: readonly string[],
): FieldPath {
  const [first = '', ...rest] = names;
  const path: [DescField, ...DescField[]] = [findField(message, first)];
  let last = path[0];
  for (const name of rest) {
    if (last.fieldKind !== 'message') {
      throw new Refusal(
        `The field "${last.name}" of ${last.parent.typeName} is not a ` +
          `message: it has no field "${name}".`,
      );
    }
    last = findField(last.message, name);
    path.push(last);
  }
  return path;
}

function findField(message: DescMessage, name: string): DescField {
  const field = message.fields.find((field) => field.name === name);
  if (field !== undefined) return field;
  const meant = message.fields.find((field) => field.jsonName === name);
  throw new Refusal(
    `${message.typeName} has no field "${name}"${
      meant ? `; a rule calls it "${meant.name}"` : ''
    }.`,
  );
}

function checkLeaf(field: DescField, mode: Mode): void {
  const compatible = mode === 'grpc-gateway';
  const kind = field.fieldKind;
  const wrong =
    (kind === 'map' && 'is a map') ||
    (kind === 'list' &&
      !(compatible && field.listKind !== 'message') &&
      'is repeated') ||
    (kind === 'message' &&
      !(compatible && SCALAR_MESSAGES.includes(field.message.typeName)) &&
      'is a message');
  if (wrong) {
    throw new Refusal(
      `The field "${field.name}" of ${field.parent.typeName} ${wrong}: ` +
        'a path can set scalars and enums only.',
    );
  }
}
