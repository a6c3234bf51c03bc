// The scalar types of protobuf as schemas: in JSON, and as text in a path or a
// query.
import { ScalarType } from '@bufbuild/protobuf';
import type { Schema } from './types.ts';

const INT32: Schema = {
  type: 'integer',
  format: 'int32',
  minimum: -(2 ** 31),
  maximum: 2 ** 31 - 1,
};
const UINT32: Schema = {
  type: 'integer',
  format: 'uint32',
  minimum: 0,
  maximum: 2 ** 32 - 1,
};
// JavaScript rounds numbers from 2^53 on, so those of 64 bits are strings.
const INT64: Schema = {
  type: 'string',
  format: 'int64',
  pattern: '^-?[0-9]{1,19}$',
};
const UINT64: Schema = {
  type: 'string',
  format: 'uint64',
  pattern: '^[0-9]{1,20}$',
};

// What they are called in JSON, which has no numbers for them.
const NO_NUMBERS: Schema = { enum: ['NaN', 'Infinity', '-Infinity'] };

const TEXTS: Record<ScalarType, Schema> = {
  [ScalarType.DOUBLE]: { type: 'number', format: 'double' },
  [ScalarType.FLOAT]: { type: 'number', format: 'float' },
  [ScalarType.INT32]: INT32,
  [ScalarType.SINT32]: INT32,
  [ScalarType.SFIXED32]: INT32,
  [ScalarType.UINT32]: UINT32,
  [ScalarType.FIXED32]: UINT32,
  [ScalarType.INT64]: INT64,
  [ScalarType.SINT64]: INT64,
  [ScalarType.SFIXED64]: INT64,
  [ScalarType.UINT64]: UINT64,
  [ScalarType.FIXED64]: UINT64,
  [ScalarType.BOOL]: { type: 'boolean' },
  [ScalarType.STRING]: { type: 'string' },
  [ScalarType.BYTES]: {
    type: 'string',
    format: 'byte',
    contentEncoding: 'base64',
  },
};

/** A scalar in a path or a query. */
export function scalarText(type: ScalarType): Schema {
  return TEXTS[type];
}

/** A scalar in JSON. */
export function scalarJson(type: ScalarType): Schema {
  const schema = TEXTS[type];
  return schema.type === 'number' ? { anyOf: [schema, NO_NUMBERS] } : schema;
}

/** A scalar in the JSON of Go itself, where 64 bits are a number. */
export function scalarGoJson(type: ScalarType): Schema {
  const { format = '' } = TEXTS[type];
  return format.endsWith('int64')
    ? { type: 'integer', format }
    : scalarJson(type);
}

/** The keys of a map, which are texts in JSON. */
export function keyText(type: ScalarType): Schema | undefined {
  if (type === ScalarType.STRING) return undefined;
  if (type === ScalarType.BOOL) return { enum: ['true', 'false'] };
  const { format = '' } = TEXTS[type];
  const sign = format.startsWith('u') ? '' : '-?';
  return { pattern: `^(0|${sign}[1-9][0-9]*)$` };
}
