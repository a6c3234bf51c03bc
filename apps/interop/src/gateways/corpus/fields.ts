// Every type of field with every value, in the path, in the query and in bodies:
// made from the descriptors of protos/transcoding.
import type { DescField, DescMessage, Registry } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import type { GatewayRequest } from '../request.ts';
import {
  ENUM_TEXTS,
  jsonOf,
  textsOf,
  WELL_KNOWN,
  WELL_KNOWN_JSON,
} from './values.ts';

/** Makes them. */
export function fieldRequests(registry: Registry): GatewayRequest[] {
  const everything = messageOf(registry, 'transcoding.v1.Everything');
  const parts = everything.fields.filter(({ fieldKind }) =>
    ['message', 'scalar'].includes(fieldKind),
  );
  return [
    ...scalarPaths(messageOf(registry, 'transcoding.v1.Scalars')),
    ...parts.flatMap((part) => [...inQuery(part), ...inBody(part)]),
    ...everything.fields.flatMap((field) => jsonFor(field).map(whole(field))),
  ];
}

/** Finds a message. @throws Error if the descriptors have none of that name */
export function messageOf(registry: Registry, name: string): DescMessage {
  const message = registry.getMessage(name);
  if (message) return message;
  throw new Error(`The descriptors have no ${name}.`);
}

// The long path of Binding.ScalarPath: one variable has the value, the others
// are good.
function scalarPaths({ fields }: DescMessage): GatewayRequest[] {
  return fields.flatMap((field) =>
    textsFor(field).map((text) => {
      const values = fields.map((each) =>
        each === field ? encodeURIComponent(text) : goodText(each),
      );
      return {
        name: `path: ${field.name}=${shown(text)}`,
        method: 'GET',
        path: `/v1/scalars/${values.join('/')}`,
      };
    }),
  );
}

function goodText(field: DescField): string {
  if (field.fieldKind === 'enum') return 'COLOUR_RED';
  const isBool =
    field.fieldKind === 'scalar' && field.scalar === ScalarType.BOOL;
  // Good for every other type; four letters are whole base64.
  return isBool ? 'true' : '1111';
}

// Each field of a part of Everything, by its name in the query.
function inQuery(part: DescField): GatewayRequest[] {
  const fields = part.message
    ? part.message.fields.map((each) => [part, each])
    : [[part]];
  return fields.flatMap((path) => {
    const [last] = path.slice(-1);
    if (last === undefined) return [];
    const name = path.map((each) => each.name).join('.');
    return textsFor(last).map((text) => ({
      name: `query: ${name}=${shown(text)}`,
      method: 'GET',
      path: `/v1/query?${name}=${encodeURIComponent(text)}`,
    }));
  });
}

// Each field of a part of Everything, in a body that is the whole message.
function inBody(part: DescField): GatewayRequest[] {
  const fields = part.message?.fields ?? [];
  return fields.flatMap((field) =>
    jsonFor(field).map((json) => ({
      name: `body: ${part.name}.${field.name}=${shown(json)}`,
      method: 'POST',
      path: '/v1/whole',
      body: `{${quoted(part)}:{${quoted(field)}:${json}}}`,
    })),
  );
}

const whole = (field: DescField) => (json: string) => ({
  name: `body: ${field.name}=${shown(json)}`,
  method: 'POST',
  path: '/v1/whole',
  body: `{${quoted(field)}:${json}}`,
});

const quoted = ({ jsonName }: DescField) => JSON.stringify(jsonName);

/** Texts that a query may have for a field. */
export function textsFor(field: DescField): string[] {
  const empty = '';
  switch (field.fieldKind) {
    case 'scalar':
      return [...textsOf(field.scalar), empty];
    case 'enum':
      return [...ENUM_TEXTS, empty];
    case 'message':
      return [...messageTexts(field.message), empty];
    case 'list':
      if (field.listKind === 'scalar') return textsOf(field.scalar).slice(0, 6);
      if (field.listKind === 'enum') return ENUM_TEXTS;
      return messageTexts(field.message).slice(0, 4);
    case 'map':
      return ['1', '{}'];
  }
}

// What a query may say of a message: its value, if it is one of a kind.
function messageTexts({ typeName }: DescMessage): string[] {
  const own = WELL_KNOWN[typeName] ?? WELL_KNOWN_JSON[typeName];
  return own ?? wrapperTexts(typeName) ?? ['1', '{}', 'abc'];
}

const WRAPPERS: Record<string, ScalarType> = {
  DoubleValue: ScalarType.DOUBLE,
  FloatValue: ScalarType.FLOAT,
  Int64Value: ScalarType.INT64,
  UInt64Value: ScalarType.UINT64,
  Int32Value: ScalarType.INT32,
  UInt32Value: ScalarType.UINT32,
  BoolValue: ScalarType.BOOL,
  StringValue: ScalarType.STRING,
  BytesValue: ScalarType.BYTES,
};

function wrapperTexts(typeName: string): string[] | undefined {
  const type = WRAPPERS[typeName.replace('google.protobuf.', '')];
  return type && textsOf(type);
}

/** JSON that a body may have for a field. */
export function jsonFor(field: DescField): string[] {
  switch (field.fieldKind) {
    case 'scalar':
      return jsonOf(textsOf(field.scalar));
    case 'enum':
      return jsonOf(ENUM_TEXTS);
    case 'message':
      return messageJson(field.message);
    case 'list':
      return listJson(field);
    case 'map':
      return mapJson(field);
  }
}

function messageJson({ typeName }: DescMessage): string[] {
  const texts = WELL_KNOWN[typeName] ?? wrapperTexts(typeName);
  return (
    WELL_KNOWN_JSON[typeName] ??
    (texts ? jsonOf(texts) : ['{}', 'null', '[]', '""', '1', '{"no such":1}'])
  );
}

function listJson(field: DescField & { fieldKind: 'list' }): string[] {
  const items =
    field.listKind === 'scalar'
      ? jsonOf(textsOf(field.scalar).slice(0, 8))
      : field.listKind === 'enum'
        ? jsonOf(ENUM_TEXTS)
        : messageJson(field.message).slice(0, 6);
  const [first = '1'] = items;
  const lists = items.map((item) => `[${item}]`);
  const odd = ['[]', 'null', '{}', first, `[${first},null]`];
  return [...new Set([...odd, ...lists])];
}

function mapJson(field: DescField & { fieldKind: 'map' }): string[] {
  const key = field.mapKey === ScalarType.BOOL ? 'true' : '1';
  const value =
    field.mapKind === 'scalar'
      ? goodJson(field.scalar)
      : field.mapKind === 'enum'
        ? '"COLOUR_RED"'
        : (messageJson(field.message)[0] ?? '{}');
  const keys = textsOf(field.mapKey).map(
    (text) => `{${JSON.stringify(text)}:${value}}`,
  );
  const odd = ['{}', 'null', '[]', '[1]', `{"${key}":null}`, `{"${key}":[]}`];
  const twice = `{"${key}":${value},"${key}":${value}}`;
  return [...odd, twice, ...keys];
}

function goodJson(type: ScalarType): string {
  switch (type) {
    case ScalarType.BOOL:
      return 'true';
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return '"AQID"';
    default:
      return '1';
  }
}

// In a name, a value is short and of one line.
function shown(text: string): string {
  const short =
    text.length > 90 ? `${text.slice(0, 20)}… (${text.length})` : text;
  return JSON.stringify(short);
}
