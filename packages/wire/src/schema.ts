// What a contract says of a message, as far as its bytes depend on it.
import {
  type DescEnum,
  type DescField,
  type DescMessage,
  ScalarType,
} from '@bufbuild/protobuf';
import { WireType } from './wire-type.ts';

/** The fields of a message. */
export interface MessageSchema {
  /** As in `tutorial.Person`; of a map's entries, the type of the map. */
  type: string;
  /** By field number. */
  fields: ReadonlyMap<number, FieldSchema>;
}

/** One field. */
export interface FieldSchema {
  name: string;
  /** As in the contract: `sint32`, `tutorial.Person`, `map<string, int32>`. */
  type: string;
  /** Whether there may be several values, packed or one after another. */
  repeated: boolean;
  element: ElementSchema;
}

/** One value of a field. */
export type ElementSchema =
  | { kind: 'scalar'; scalar: ScalarType }
  | { kind: 'enum'; names: ReadonlyMap<number, string> }
  // A message may hold itself, so its schema is asked for when it is met.
  | { kind: 'message'; group: boolean; schema(): MessageSchema };

const known = new WeakMap<DescMessage, MessageSchema>();

/** The schema of a message of Protobuf-ES, generated or from a registry. */
export function schemaOf(message: DescMessage): MessageSchema {
  const found = known.get(message);
  if (found) return found;
  const fields = message.fields.map(
    (field) => [field.number, fieldSchema(field)] as const,
  );
  const schema = { type: message.typeName, fields: new Map(fields) };
  known.set(message, schema);
  return schema;
}

/** The wire type in which a single value is sent. */
export function wireTypeOf(element: ElementSchema): WireType {
  if (element.kind === 'enum') return WireType.VARINT;
  if (element.kind === 'scalar') {
    return WIRE_TYPES.get(element.scalar) ?? WireType.VARINT;
  }
  return element.group ? WireType.SGROUP : WireType.LEN;
}

function fieldSchema(field: DescField): FieldSchema {
  if (field.fieldKind === 'map') return mapSchema(field);
  const repeated = field.fieldKind === 'list';
  return { ...singleSchema(field.name, field), repeated };
}

// Each entry of a map is a message with the fields key = 1 and value = 2.
function mapSchema(field: DescField & { fieldKind: 'map' }): FieldSchema {
  const key = scalarSchema('key', field.mapKey);
  const value = singleSchema('value', field);
  const type = `map<${key.type}, ${value.type}>`;
  const fields = new Map([key, value].map((each, index) => [index + 1, each]));
  const schema = () => ({ type, fields });
  const element = { kind: 'message', group: false, schema } as const;
  return { name: field.name, type, repeated: true, element };
}

function singleSchema(name: string, field: DescField): FieldSchema {
  if (field.message) {
    const { message, delimitedEncoding: group } = field;
    const schema = () => schemaOf(message);
    const element = { kind: 'message', group, schema } as const;
    return { name, type: message.typeName, repeated: false, element };
  }
  if (field.enum) {
    const element = { kind: 'enum', names: namesOf(field.enum) } as const;
    return { name, type: field.enum.typeName, repeated: false, element };
  }
  return scalarSchema(name, field.scalar);
}

function scalarSchema(name: string, scalar: ScalarType): FieldSchema {
  const type = ScalarType[scalar].toLowerCase();
  return { name, type, repeated: false, element: { kind: 'scalar', scalar } };
}

// Where several names share a number, the first one counts.
function namesOf({ values }: DescEnum): ReadonlyMap<number, string> {
  const names = values.map(({ number, name }) => [number, name] as const);
  return new Map(names.reverse());
}

// All others are varints.
const WIRE_TYPES = new Map<ScalarType, WireType>([
  [ScalarType.DOUBLE, WireType.I64],
  [ScalarType.FIXED64, WireType.I64],
  [ScalarType.SFIXED64, WireType.I64],
  [ScalarType.FLOAT, WireType.I32],
  [ScalarType.FIXED32, WireType.I32],
  [ScalarType.SFIXED32, WireType.I32],
  [ScalarType.STRING, WireType.LEN],
  [ScalarType.BYTES, WireType.LEN],
]);
