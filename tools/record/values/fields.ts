// The fields of a message as both ways need them, to bytes and from bytes: an
// entry of a map is a message of two fields, key and value.
import {
  type DescEnum,
  type DescField,
  type DescMessage,
  ScalarType,
} from '@bufbuild/protobuf';

/** How a value is written: by the name of its scalar type, or as a message. */
export type Type = Lowercase<keyof typeof ScalarType> | Field[];

/** A field of a message, or of an entry of a map. */
export interface Field {
  name: string;
  number: number;
  type: Type;
  enum?: DescEnum | undefined;
  /** Whether zero is the same as nothing. */
  zeroIsUnset: boolean;
  repeated: boolean;
  /** The oneof that it belongs to. */
  oneof?: string | undefined;
}

const IMPLICIT = 2;

/** Lists the fields of a message. The fields of a message within are found when
 * they are asked for, since a message may hold others of its own kind. */
export function fieldsOf(message: DescMessage): Field[] {
  return message.fields.map((field) => ({
    name: field.name,
    number: field.number,
    enum: field.enum,
    oneof: field.oneof?.name,
    zeroIsUnset: field.presence === IMPLICIT && !isRepeated(field),
    repeated: isRepeated(field),
    get type() {
      return field.fieldKind === 'map' ? entryOf(field) : typeOf(field);
    },
  }));
}

function isRepeated({ fieldKind }: DescField): boolean {
  return fieldKind === 'list' || fieldKind === 'map';
}

function typeOf(field: DescField): Type {
  if (field.message) return fieldsOf(field.message);
  return scalarName(field.scalar ?? ScalarType.INT32);
}

function entryOf(field: DescField & { fieldKind: 'map' }): Field[] {
  const part = { zeroIsUnset: true, repeated: false };
  return [
    { ...part, name: 'key', number: 1, type: scalarName(field.mapKey) },
    {
      ...{ ...part, name: 'value', number: 2, enum: field.enum },
      // A message is there or not; it has no zero.
      zeroIsUnset: !field.message,
      type: typeOf(field),
    },
  ];
}

function scalarName(scalar: ScalarType): Type {
  return ScalarType[scalar].toLowerCase() as Lowercase<keyof typeof ScalarType>;
}
