// Google's well-known types as schemas: their JSON is no object of their fields.
import type { DescMessage } from '@bufbuild/protobuf';
import { wellKnown } from '../messages/plans.ts';
import { scalarJson, scalarText } from './scalars.ts';
import type { Schema } from './types.ts';

const TIMESTAMP: Schema = { type: 'string', format: 'date-time' };
const DURATION: Schema = {
  type: 'string',
  pattern: '^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?s$',
  description: 'Seconds, such as "1.5s".',
};
const LETTERS = '[a-zA-Z0-9]+';
const FIELD_MASK: Schema = {
  type: 'string',
  pattern: maskOf(LETTERS),
  description: 'Names of fields with commas, such as "title,author.name".',
};
/** A google.protobuf.Any. */
export const ANY: Schema = {
  type: 'object',
  properties: {
    '@type': {
      type: 'string',
      description: 'Its type, such as "type.googleapis.com/package.Message".',
    },
  },
  additionalProperties: true,
  description: 'A message of any type, with its fields beside "@type".',
};

/** The schema of such a message in JSON; undefined for any other message. */
export function wellKnownJson(message: DescMessage): Schema | undefined {
  switch (wellKnown(message)) {
    case 'Any':
      return ANY;
    case 'Duration':
      return DURATION;
    case 'FieldMask':
      return FIELD_MASK;
    case 'ListValue':
      return { type: 'array', items: {} };
    case 'Struct':
      return { type: 'object', additionalProperties: true };
    case 'Timestamp':
      return TIMESTAMP;
    case 'Value':
      return {};
    case 'wrapper':
      return scalarJson(wrapped(message));
    case undefined:
      return undefined;
  }
}

/** The schema of such a message as the text of a parameter; undefined for those
 * that have no text, or whose text is JSON. */
export function wellKnownText(message: DescMessage): Schema | undefined {
  switch (wellKnown(message)) {
    case 'Duration':
      return DURATION;
    case 'FieldMask':
      // Here the names of the .proto file will do, too.
      return { ...FIELD_MASK, pattern: maskOf('[a-zA-Z0-9_]+') };
    case 'Timestamp':
      return TIMESTAMP;
    case 'wrapper':
      return scalarText(wrapped(message));
    default:
      return undefined;
  }
}

function maskOf(name: string): string {
  const path = `${name}(\\.${name})*`;
  return `^(${path}(,${path})*)?$`;
}

function wrapped({ typeName, fields: [value] }: DescMessage) {
  if (value?.fieldKind === 'scalar') return value.scalar;
  throw new TypeError(`${typeName} is no wrapper.`);
}
