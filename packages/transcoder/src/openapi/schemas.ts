// Messages and enums as schemas: what is read from them and written for them.
import type { DescEnum, DescField, DescMessage } from '@bufbuild/protobuf';
import { FeatureSet_FieldPresence as Presence } from '@bufbuild/protobuf/wkt';
import { NULL_VALUE } from '../messages/plan.ts';
import type { Settings } from '../settings.ts';
import type { Commented, Comments } from './comments.ts';
import { keyText, scalarJson } from './scalars.ts';
import type { Schema } from './types.ts';
import { wellKnownJson } from './well-known.ts';

const NULL: Schema = { type: 'null' };

/** The schemas of one document, each once however often it is used. */
export class Schemas {
  /** By the full names of messages and enums. */
  readonly components: Record<string, Schema> = {};
  /** Whether JSON has the names of the .proto file. */
  readonly protoNames: boolean;
  readonly #settings: Settings;
  readonly #comments: Comments;

  constructor(settings: Settings, comments: Comments) {
    this.protoNames = settings.json.protoNames;
    this.#settings = settings;
    this.#comments = comments;
  }

  /** What JSON calls a field. */
  name(field: DescField): string {
    return this.protoNames ? field.name : field.jsonName;
  }

  /** What a comment says, and whether something is not to be used any more. */
  about(desc: Commented): Pick<Schema, 'description' | 'deprecated'> {
    const description = this.#comments.of(desc);
    return {
      ...(description !== '' && { description }),
      ...(desc.deprecated && { deprecated: true }),
    };
  }

  /** A message in JSON. */
  message(message: DescMessage): Schema {
    return (
      wellKnownJson(message) ??
      this.#reference(message, () => this.object(message))
    );
  }

  /** An object with the fields of a message.
   * @param without fields that something else sets */
  object(message: DescMessage, without: readonly DescField[] = []): Schema {
    const fields = message.fields.filter((field) => !without.includes(field));
    const required = fields.filter(isRequired).map((field) => this.name(field));
    const choices = message.oneofs
      .map((oneof) => oneof.fields.filter((field) => fields.includes(field)))
      .filter(({ length }) => length > 1)
      .map((members) => this.#choice(members));
    return {
      ...this.about(message),
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field) => [this.name(field), this.#member(field)]),
      ),
      ...(required.length > 0 && { required }),
      ...(this.#settings.strict && { additionalProperties: false }),
      ...(choices.length > 0 && { allOf: choices }),
    };
  }

  /** A field in JSON where nothing is said about it: a body of its own. */
  value(field: DescField): Schema {
    const schema = this.#set(field);
    return this.#isNullable(field) ? orNull(schema) : schema;
  }

  /** An enum, by the names or the numbers that the contract has for it. */
  enum(type: DescEnum): Schema {
    return this.#reference(type, () => {
      const { enumNumbers } = this.#settings.json;
      return {
        ...this.#aboutValues(type),
        type: enumNumbers ? 'integer' : 'string',
        enum: type.values.map(({ name, number }) =>
          enumNumbers ? number : name,
        ),
      };
    });
  }

  #reference(type: DescEnum | DescMessage, make: () => Schema): Schema {
    if (!Object.hasOwn(this.components, type.typeName)) {
      // Before it is made: it may hold itself.
      this.components[type.typeName] = {};
      this.components[type.typeName] = make();
    }
    return { $ref: `#/components/schemas/${type.typeName}` };
  }

  #member(field: DescField): Schema {
    return { ...this.value(field), ...this.about(field) };
  }

  #set(field: DescField): Schema {
    switch (field.fieldKind) {
      case 'list':
        return { type: 'array', items: this.#element(field) };
      case 'map': {
        const propertyNames = keyText(field.mapKey);
        return {
          type: 'object',
          additionalProperties: this.#element(field),
          ...(propertyNames && { propertyNames }),
        };
      }
      default:
        return this.#element(field);
    }
  }

  #element(field: DescField): Schema {
    if (field.message !== undefined) return this.message(field.message);
    if (field.enum === undefined) return scalarJson(field.scalar);
    if (field.enum.typeName === NULL_VALUE) return NULL;
    const names = this.enum(field.enum);
    // A newer server may answer with a value that this contract does not have.
    return field.enum.open
      ? { anyOf: [names, { type: 'integer', format: 'int32' }] }
      : names;
  }

  // As the plan of a field has it: null says that nothing is set, except in a
  // oneof, to which `optional` of proto3 belongs too.
  #isNullable(field: DescField): boolean {
    if (this.#settings.json.omitDefaults) return false;
    if (field.fieldKind === 'list' || field.fieldKind === 'map') return false;
    if (field.oneof !== undefined || field.proto.proto3Optional) return false;
    return field.presence !== Presence.IMPLICIT;
  }

  // One member at most.
  #choice(members: readonly DescField[]): Schema {
    const each = members.map((field) => ({ required: [this.name(field)] }));
    return { oneOf: [...each, { not: { anyOf: each } }] };
  }

  #aboutValues(type: DescEnum): Schema {
    const about = this.about(type);
    const values = type.values
      .map((value) => [value, this.#comments.of(value)] as const)
      .filter(([, comment]) => comment !== '')
      .map(([{ name }, comment]) => `- \`${name}\`: ${comment}`);
    if (values.length === 0) return about;
    const lines = values.join('\n');
    const description = [about.description, lines].filter(Boolean).join('\n\n');
    return { ...about, description };
  }
}

function isRequired({ presence }: DescField): boolean {
  return presence === Presence.LEGACY_REQUIRED;
}

function orNull(schema: Schema): Schema {
  // A Value is anything, and so null as well.
  if (Object.keys(schema).length === 0) return schema;
  if (typeof schema.type === 'string' && schema.enum === undefined) {
    return { ...schema, type: [schema.type, 'null'] };
  }
  return { anyOf: [...(schema.anyOf ?? [schema]), NULL] };
}
