// Messages as schemas, which agree with the JSON that is read and written.
import { expect, test } from '@jest/globals';
import {
  documentOf,
  operation,
  transcodingDocument,
} from '../../testing/document.ts';
import type { GivenSettings } from '../settings.ts';
import type { Schema } from './types.ts';

function schemaOf(name: string, given: GivenSettings = {}): Schema {
  const { schemas } = transcodingDocument(given).components;
  return schemas[`transcoding.v1.${name}`] ?? {};
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const COLOUR = ref('transcoding.v1.Colour');

test('scalars have the types and limits of their JSON', () => {
  expect(schemaOf('Scalars').properties).toMatchObject({
    doubleValue: {
      anyOf: [
        { type: 'number', format: 'double' },
        { enum: ['NaN', 'Infinity', '-Infinity'] },
      ],
    },
    int32Value: { type: 'integer', format: 'int32', minimum: -2147483648 },
    uint32Value: { type: 'integer', format: 'uint32', minimum: 0 },
    int64Value: { type: 'string', format: 'int64' },
    uint64Value: { type: 'string', format: 'uint64' },
    boolValue: { type: 'boolean' },
    bytesValue: { type: 'string', contentEncoding: 'base64' },
    colour: { anyOf: [COLOUR, { type: 'integer', format: 'int32' }] },
  });
});

test('a message that may be unset is null then, a list or a scalar is not', () => {
  const { tree, trees, time, number } = schemaOf('Answer').properties ?? {};
  expect({ tree, trees, time, number }).toMatchObject({
    tree: { anyOf: [ref('transcoding.v1.Tree'), { type: 'null' }] },
    trees: { type: 'array', items: ref('transcoding.v1.Tree') },
    time: { type: ['string', 'null'], format: 'date-time' },
    number: { type: 'string' },
  });
  const { properties } = schemaOf('Answer', { json: { omitDefaults: true } });
  expect(properties?.tree).toEqual(ref('transcoding.v1.Tree'));
});

test('well-known types have a JSON of their own', () => {
  expect(schemaOf('WellKnown').properties).toMatchObject({
    timestamp: { type: ['string', 'null'], format: 'date-time' },
    duration: { type: ['string', 'null'], pattern: expect.any(String) },
    fieldMask: { type: ['string', 'null'] },
    struct: { type: ['object', 'null'], additionalProperties: true },
    value: {},
    listValue: { type: ['array', 'null'], items: {} },
    nullValue: { type: 'null' },
    any: { type: ['object', 'null'] },
    int64Value: { type: ['string', 'null'], format: 'int64' },
    doubleValue: {
      anyOf: [
        { type: 'number' },
        { enum: expect.any(Array) },
        { type: 'null' },
      ],
    },
  });
});

test('maps say what their keys may be', () => {
  expect(schemaOf('Maps').properties).toMatchObject({
    byString: { type: 'object', additionalProperties: { type: 'string' } },
    byInt32: { propertyNames: { pattern: '^(0|-?[1-9][0-9]*)$' } },
    byUint64: { propertyNames: { pattern: '^(0|[1-9][0-9]*)$' } },
    byBool: {
      propertyNames: { enum: ['true', 'false'] },
      additionalProperties: ref('transcoding.v1.Tree'),
    },
  });
});

test('of a oneof, one member or none is there', () => {
  const [kind] = schemaOf('Choice').allOf ?? [];
  expect(kind?.oneOf?.slice(0, 2)).toEqual([
    { required: ['text'] },
    { required: ['number'] },
  ]);
  expect(kind?.oneOf?.at(-1)).toEqual({
    not: { anyOf: kind?.oneOf?.slice(0, -1) },
  });
  // proto3's own `optional` makes no choice.
  expect(schemaOf('Optionals').allOf).toBeUndefined();
});

test('an enum has its names, or its numbers', () => {
  expect(schemaOf('Colour')).toMatchObject({
    type: 'string',
    enum: expect.arrayContaining(['COLOUR_RED', 'COLOUR_INFRARED']),
  });
  expect(schemaOf('Colour', { json: { enumNumbers: true } })).toMatchObject({
    type: 'integer',
    enum: [0, 1, 2, -1],
  });
});

test('names are those of the .proto file where that is wanted', () => {
  const { properties } = schemaOf('Scalars', { json: { protoNames: true } });
  expect(Object.keys(properties ?? {})[0]).toBe('double_value');
});

test('a field that proto2 requires is required, and null says unset', () => {
  expect(schemaOf('Legacy')).toMatchObject({
    required: ['id'],
    properties: {
      text: { type: ['string', 'null'] },
      closed: { anyOf: [ref('transcoding.v1.Closed'), { type: 'null' }] },
    },
  });
});

test('strict documents take no other members', () => {
  expect(schemaOf('Tree', { strict: true }).additionalProperties).toBe(false);
  expect(schemaOf('Tree').additionalProperties).toBeUndefined();
});

test('every operation has the status of an error for its default', () => {
  const { paths, components } = transcodingDocument();
  for (const { responses } of Object.values(paths).flatMap(Object.values)) {
    expect(responses.default).toEqual({ $ref: '#/components/responses/Error' });
  }
  expect(components).toMatchObject({
    schemas: {
      'google.rpc.Status': { required: ['code', 'message', 'details'] },
    },
    responses: {
      Error: {
        content: { 'application/json': { schema: ref('google.rpc.Status') } },
      },
    },
  });
});

test('answers are a message, a field of it, bytes, or many', () => {
  const document = transcodingDocument();
  const answer = (id: string) => operation(document, id).responses[200];
  const json = (schema: Schema) => ({
    content: { 'application/json': { schema } },
  });
  expect(answer('Answers_Whole')).toMatchObject(
    json(ref('transcoding.v1.Answer')),
  );
  expect(answer('Answers_Messages')).toMatchObject(
    json({ type: 'array', items: ref('transcoding.v1.Tree') }),
  );
  expect(answer('Answers_Number')).toMatchObject(json({ type: 'string' }));
  expect(answer('Files_Download')).toMatchObject({ content: { '*/*': {} } });
  expect(answer('Streams_Count')).toMatchObject({
    content: {
      'application/json': {
        schema: { oneOf: [{ required: ['result'] }, { required: ['error'] }] },
      },
      'application/x-ndjson': { schema: { $ref: expect.any(String) } },
      'application/json; framing=array': { schema: { type: 'array' } },
      'text/event-stream': { schema: { type: 'string' } },
    },
  });
});

test('one field is answered as Go writes it in the mode grpc-gateway', () => {
  const document = transcodingDocument({ mode: 'grpc-gateway' });
  const content = (id: string) => operation(document, id).responses[200];
  expect(content('Answers_Number')).toMatchObject({
    content: { 'application/json': { schema: { type: 'integer' } } },
  });
  expect(content('Answers_Message')).toMatchObject({
    content: {
      'application/json': { schema: ref('transcoding.v1.Tree') },
    },
  });
});

test('bodies are the request, what the path leaves of it, or a field', () => {
  const document = transcodingDocument();
  const body = (id: string) => operation(document, id).requestBody;
  expect(body('Binding_WholeBody')).toEqual({
    required: false,
    content: {
      'application/json': { schema: ref('transcoding.v1.Everything') },
    },
  });
  const rest = body('Binding_WholeBody2')?.content['application/json']?.schema;
  expect(Object.keys(rest?.properties ?? {})).not.toContain('name');
  expect(Object.keys(rest?.properties ?? {})).toContain('scalars');
  expect(body('Binding_Update')?.required).toBe(true);
  expect(body('Files_Upload')?.content).toEqual({ '*/*': {} });
  expect(Object.keys(body('Streams_Collect')?.content ?? {})).toEqual([
    'application/x-ndjson',
    'application/json',
  ]);
  expect(body('Paths_One')).toBeUndefined();
});

test('a message that holds itself refers to itself', () => {
  const { components } = documentOf(`
    service Forest {
      rpc Get(Tree) returns (Tree) {
        option (google.api.http) = {post: "/trees" body: "*"};
      }
    }
    message Tree { repeated Tree children = 1; }`);
  expect(components.schemas['test.v1.Tree']?.properties?.children).toEqual({
    type: 'array',
    items: ref('test.v1.Tree'),
  });
});
