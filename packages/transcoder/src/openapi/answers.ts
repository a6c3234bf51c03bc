// What is sent and what comes back, by media type.
import type { DescField } from '@bufbuild/protobuf';
import type { Route } from '../rules/route.ts';
import type { Settings } from '../settings.ts';
import {
  givesFile,
  streamedBody,
  takesArrays,
  takesFile,
} from '../streams/body-type.ts';
import { scalarGoJson } from './scalars.ts';
import type { Schemas } from './schemas.ts';
import type { Answer, Content, Operation, Schema } from './types.ts';
import { ANY } from './well-known.ts';

const JSON_TYPE = 'application/json';
/** Bytes of any type, about which a schema says nothing. */
const ANY_TYPE: Content = { '*/*': {} };

const STATUS: Schema = { $ref: '#/components/schemas/google.rpc.Status' };

/** What every error is, with fields that are always there. */
export const statusSchema: Schema = {
  description: 'Why a call failed.',
  type: 'object',
  properties: {
    code: { type: 'integer', format: 'int32', description: 'One of gRPC.' },
    message: { type: 'string', description: 'A sentence for developers.' },
    details: { type: 'array', items: ANY },
  },
  required: ['code', 'message', 'details'],
};

/** What every operation answers where it fails. */
export const errorAnswer: Answer = {
  description:
    'An error. Its code is one of gRPC, of which the HTTP status follows.',
  content: { [JSON_TYPE]: { schema: STATUS } },
};

/** The body of a request; undefined for none. */
export function requestBodyOf(
  route: Route,
  schemas: Schemas,
  { mode }: Settings,
): Operation['requestBody'] {
  const isStream = sendsMany(route);
  const body = isStream ? streamedBody(route, mode) : route.body;
  if (body === undefined) return undefined;
  // Nothing is a message without fields, but PATCH would then change nothing.
  const required = mode === 'spec' && route.httpMethod === 'PATCH';
  if (takesFile(route, mode)) return { required, content: ANY_TYPE };
  const schema = body === 'all' ? whole(route, schemas) : schemas.value(body);
  if (!isStream) return { required, content: { [JSON_TYPE]: { schema } } };
  const lines = { 'application/x-ndjson': { schema } };
  // A bracket would begin the first message, where that may be an array.
  if (takesArrays(route, mode)) return { required, content: lines };
  const array = { schema: { type: 'array', items: schema } };
  return { required, content: { ...lines, [JSON_TYPE]: array } };
}

function sendsMany({ method: { methodKind } }: Route): boolean {
  return methodKind === 'client_streaming' || methodKind === 'bidi_streaming';
}

// What stands in the path is not read from the body.
function whole({ method, variables }: Route, schemas: Schemas): Schema {
  const set = variables.flatMap(([field, ...rest]) =>
    rest.length === 0 ? [field] : [],
  );
  return set.length === 0
    ? schemas.message(method.input)
    : schemas.object(method.input, set);
}

/** What is answered where all goes well. */
export function answerOf(
  route: Route,
  schemas: Schemas,
  settings: Settings,
): Answer {
  const { methodKind, output } = route.method;
  const isStream =
    methodKind === 'server_streaming' || methodKind === 'bidi_streaming';
  if (route.httpMethod === 'HEAD') return { description: 'A head alone.' };
  if (givesFile(route)) {
    return {
      description: 'Bytes, of the type that they have.',
      content: ANY_TYPE,
    };
  }
  const { responseBody } = route;
  const schema =
    responseBody === undefined
      ? schemas.message(output)
      : answeredField(responseBody, schemas, settings);
  if (!isStream) {
    return { description: 'The answer.', content: { [JSON_TYPE]: { schema } } };
  }
  return {
    description:
      'Any number of answers, each sent when it is there. The header `Accept` ' +
      'chooses how they are written: an envelope a line, a message a line, ' +
      'one array, or Server-Sent Events.',
    content: {
      [JSON_TYPE]: { schema: envelope(schema) },
      'application/x-ndjson': { schema },
      'application/json; framing=array': {
        schema: { type: 'array', items: schema },
      },
      'text/event-stream': { schema: { type: 'string' } },
    },
  };
}

// The schema of one line: a body of many lines is no JSON as a whole.
function envelope(result: Schema): Schema {
  return {
    description: 'One line of the answer.',
    type: 'object',
    properties: { result, error: STATUS },
    oneOf: [{ required: ['result'] }, { required: ['error'] }],
  };
}

// Go's gateway writes a message that is not set as one without fields, and what
// is no message by Go's own JSON.
function answeredField(
  field: DescField,
  schemas: Schemas,
  { mode }: Settings,
): Schema {
  if (mode === 'spec') return schemas.value(field);
  if (field.message !== undefined || field.enum !== undefined) {
    return field.fieldKind === 'message'
      ? schemas.message(field.message)
      : schemas.value(field);
  }
  const schema = scalarGoJson(field.scalar);
  switch (field.fieldKind) {
    case 'list':
      return { type: 'array', items: schema };
    case 'map':
      return { type: 'object', additionalProperties: schema };
    default:
      return schema;
  }
}
