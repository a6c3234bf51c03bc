// The parameters of a query: every field that a request may set by its name.
import type { DescField, DescMessage } from '@bufbuild/protobuf';
import { wellKnown } from '../messages/plans.ts';
import type { Settings } from '../settings.ts';
import { keyText, scalarText } from './scalars.ts';
import type { Schemas } from './schemas.ts';
import type { Parameter, Schema } from './types.ts';
import { wellKnownText } from './well-known.ts';

/** A message that holds messages that hold messages has more fields below it
 * than anybody reads. */
const MOST = 1_000;

/** What a field is as text, in a path or a query. Both spellings of an enum, by
 * name and by number, are read; the one that is written is told.
 * @returns undefined for a message, which has no text */
export function textOf(field: DescField, schemas: Schemas): Schema | undefined {
  if (field.message !== undefined) return wellKnownText(field.message);
  return field.enum === undefined
    ? scalarText(field.scalar)
    : schemas.enum(field.enum);
}

/** The parameters of a query, in the order of the fields.
 * @param bound names of fields, with dots, that the path or the body sets */
export function queryParameters(
  request: DescMessage,
  bound: ReadonlySet<string>,
  schemas: Schemas,
  settings: Settings,
): Parameter[] {
  const parameters: Parameter[] = [];
  for (const path of leaves(request, bound, [])) {
    const parameter = parameterOf(path, schemas, settings);
    if (parameter !== undefined) parameters.push(parameter);
    if (parameters.length === MOST) break;
  }
  return parameters;
}

type Path = [...DescField[], DescField];

// Whether a message is a value of its own, and not gone into.
function isLeaf(field: DescField): boolean {
  if (field.fieldKind !== 'message') return true;
  const kind = wellKnown(field.message);
  return (kind !== undefined && kind !== 'Any') || isEmpty(field.message);
}

function* leaves(
  message: DescMessage,
  bound: ReadonlySet<string>,
  parents: readonly DescField[],
): Generator<Path> {
  for (const field of message.fields) {
    const path: Path = [...parents, field];
    if (bound.has(path.map(({ name }) => name).join('.'))) continue;
    if (isLeaf(field)) yield path;
    // A message that holds itself would have names without end.
    else if (field.message && !isInside(field.message, path)) {
      yield* leaves(field.message, bound, path);
    }
  }
}

function isInside(message: DescMessage, path: Path): boolean {
  return path.some(({ parent }) => parent.typeName === message.typeName);
}

function parameterOf(
  path: Path,
  schemas: Schemas,
  settings: Settings,
): Parameter | undefined {
  const field = path[path.length - 1];
  if (field === undefined) return undefined;
  const form = formOf(field, schemas, settings);
  if (form === undefined) return undefined;
  return {
    name: path.map((step) => schemas.name(step)).join('.'),
    in: 'query',
    ...schemas.about(field),
    ...choiceOf(field, schemas),
    ...form,
  };
}

// No parameter can say that it excludes others.
function choiceOf(
  field: DescField,
  schemas: Schemas,
): { description?: string } {
  if (field.oneof === undefined) return {};
  const { description = '' } = schemas.about(field);
  const others = field.oneof.fields
    .filter((other) => other !== field)
    .map((other) => `\`${schemas.name(other)}\``);
  if (others.length === 0) return {};
  const rule = `Not together with ${others.join(', ')}.`;
  return { description: [description, rule].filter(Boolean).join('\n\n') };
}

type Form = Pick<Parameter, 'schema' | 'content' | 'style'>;

function formOf(
  field: DescField,
  schemas: Schemas,
  { mode }: Settings,
): Form | undefined {
  const { message, fieldKind } = field;
  const json = message && jsonText(message, mode);
  if (fieldKind === 'message' && json) {
    return { content: { 'application/json': { schema: json } } };
  }
  if (fieldKind === 'message' && isEmpty(field.message)) {
    return { schema: { type: 'string', enum: ['', '{}'] } };
  }
  // In a list or a map, JSON would be one text of many.
  const text = json ? { type: 'string' } : textOf(field, schemas);
  if (text === undefined) return undefined;
  switch (fieldKind) {
    case 'list':
      return { schema: { type: 'array', items: text } };
    case 'map': {
      const propertyNames = keyText(field.mapKey);
      return {
        style: 'deepObject',
        schema: {
          type: 'object',
          additionalProperties: text,
          ...(propertyNames && { propertyNames }),
        },
      };
    }
    default:
      return { schema: text };
  }
}

// Values of any form are JSON in a query, too. Go's gateway has forgotten the
// ListValue.
function jsonText(
  message: DescMessage,
  mode: Settings['mode'],
): Schema | undefined {
  switch (wellKnown(message)) {
    case 'Struct':
      return { type: 'object', additionalProperties: true };
    case 'Value':
      return {};
    case 'ListValue':
      return mode === 'spec' ? { type: 'array', items: {} } : undefined;
    default:
      return undefined;
  }
}

function isEmpty({ typeName }: DescMessage): boolean {
  return typeName === 'google.protobuf.Empty';
}
