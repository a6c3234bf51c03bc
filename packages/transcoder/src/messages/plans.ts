// Compiles descriptors into plans, each message once however often it is used.
import type {
  DescEnum,
  DescExtension,
  DescField,
  DescMessage,
  Registry,
} from '@bufbuild/protobuf';
import { FeatureSet_FieldPresence as Presence } from '@bufbuild/protobuf/wkt';
import type { JsonSettings } from '../settings.ts';
import {
  type ElementPlan,
  type EnumPlan,
  type FieldPlan,
  type MessagePlan,
  NULL_VALUE,
  type OneofPlan,
  type WellKnown,
} from './plan.ts';
import { scalarPlan } from './scalar.ts';

/** The plans of the messages of one registry. */
export class Plans {
  readonly #registry: Registry;
  readonly #json: JsonSettings;
  readonly #messages = new Map<string, MessagePlan>();
  readonly #enums = new Map<string, EnumPlan>();
  readonly #extensions = new Map<string, DescExtension[]>();

  constructor(registry: Registry, json: JsonSettings) {
    this.#registry = registry;
    this.#json = json;
    for (const type of registry) {
      if (type.kind !== 'extension') continue;
      const extendee = type.extendee.typeName;
      const others = this.#extensions.get(extendee) ?? [];
      this.#extensions.set(extendee, [...others, type]);
    }
  }

  /** Finds a message by its full name. */
  named(name: string): MessagePlan | undefined {
    const message = this.#registry.getMessage(name);
    return message && this.of(message);
  }

  /** The plan of a message, and by it those of all that it holds. */
  of(message: DescMessage): MessagePlan {
    const known = this.#messages.get(message.typeName);
    if (known !== undefined) return known;
    const plan: MessagePlan = {
      name: message.typeName,
      wellKnown: wellKnown(message),
      fields: [],
      byNumber: new Map(),
      byName: new Map(),
    };
    // Before its fields are compiled: one of them may be of the same type.
    this.#messages.set(message.typeName, plan);
    this.#addFields(plan, message);
    return plan;
  }

  #addFields(plan: MessagePlan, message: DescMessage): void {
    const oneofs = new Map<string, OneofPlan>();
    const extensions = this.#extensions.get(message.typeName) ?? [];
    for (const field of [...message.fields, ...extensions]) {
      const compiled = this.#field(field, plan.fields.length, oneofs);
      plan.fields.push(compiled);
      plan.byNumber.set(field.number, compiled);
      if (field.kind === 'extension') {
        plan.byName.set(`[${field.typeName}]`, compiled);
      } else {
        plan.byName.set(field.name, compiled);
        plan.byName.set(field.jsonName, compiled);
      }
    }
  }

  #field(
    field: DescField | DescExtension,
    index: number,
    oneofs: Map<string, OneofPlan>,
  ): FieldPlan {
    const plan: FieldPlan = {
      index,
      number: field.number,
      name: field.kind === 'extension' ? `[${field.typeName}]` : field.name,
      key: `${JSON.stringify(this.#jsonName(field))}:`,
      unset: undefined,
      shape: shapeOf(field),
      element: this.#element(field),
      mapKey: field.fieldKind === 'map' ? scalarPlan(field.mapKey) : undefined,
      presence:
        field.presence !== Presence.IMPLICIT || field.oneof !== undefined,
      required: field.presence === Presence.LEGACY_REQUIRED,
      oneof: undefined,
      packed: field.fieldKind === 'list' && field.packed,
      delimited: 'delimitedEncoding' in field && field.delimitedEncoding,
    };
    plan.unset = this.#unset(field, plan);
    if (field.oneof !== undefined) {
      const { name } = field.oneof;
      const oneof = oneofs.get(name) ?? { name, members: [] };
      oneof.members.push(plan);
      oneofs.set(name, oneof);
      plan.oneof = oneof;
    }
    return plan;
  }

  #jsonName(field: DescField | DescExtension): string {
    if (field.kind === 'extension') return `[${field.typeName}]`;
    return this.#json.protoNames ? field.name : field.jsonName;
  }

  // As Go's protojson with EmitUnpopulated: null where presence is known, but
  // nothing for a oneof, to which `optional` of proto3 belongs too.
  #unset(field: DescField | DescExtension, plan: FieldPlan) {
    const silent = this.#json.omitDefaults || field.kind === 'extension';
    if (silent || field.oneof || field.proto.proto3Optional) return undefined;
    if (plan.shape === 'list') return `${plan.key}[]`;
    if (plan.shape === 'map') return `${plan.key}{}`;
    return plan.key + (plan.presence ? 'null' : zeroText(plan.element));
  }

  #element(field: DescField | DescExtension): ElementPlan {
    if (field.message !== undefined) {
      return { kind: 'message', message: this.of(field.message) };
    }
    if (field.enum !== undefined) {
      return { kind: 'enum', enum: this.#enum(field.enum) };
    }
    return { kind: 'scalar', scalar: scalarPlan(field.scalar) };
  }

  #enum(type: DescEnum): EnumPlan {
    const known = this.#enums.get(type.typeName);
    if (known !== undefined) return known;
    const numbers = new Map(type.values.map((v) => [v.name, v.number]));
    const texts = new Map<number, string>();
    for (const { name, number } of type.values) {
      // Of several names for a number, the first is written.
      if (!texts.has(number)) texts.set(number, this.#enumText(name, number));
    }
    if (type.typeName === NULL_VALUE) texts.set(0, 'null');
    const plan: EnumPlan = {
      name: type.typeName,
      numbers,
      texts,
      zero: type.values[0]?.number ?? 0,
      closed: !type.open,
    };
    this.#enums.set(type.typeName, plan);
    return plan;
  }

  #enumText(name: string, number: number): string {
    return this.#json.enumNumbers ? String(number) : JSON.stringify(name);
  }
}

function shapeOf(field: DescField | DescExtension): FieldPlan['shape'] {
  const { fieldKind } = field;
  return fieldKind === 'list' || fieldKind === 'map' ? fieldKind : 'single';
}

function zeroText(element: ElementPlan): string {
  if (element.kind === 'message') return 'null';
  if (element.kind === 'enum') {
    return element.enum.texts.get(element.enum.zero) ?? '0';
  }
  return element.scalar.text(element.scalar.zero);
}

// The name alone is not enough: a stranger's descriptors may call anything so.
export function wellKnown({
  typeName,
  fields,
}: DescMessage): WellKnown | undefined {
  const known = WELL_KNOWN.get(typeName);
  return known?.fields === fields.length ? known.kind : undefined;
}

const WRAPPERS = [
  'BoolValue',
  'BytesValue',
  'DoubleValue',
  'FloatValue',
  'Int32Value',
  'Int64Value',
  'StringValue',
  'UInt32Value',
  'UInt64Value',
];

const WELL_KNOWN = new Map<string, { kind: WellKnown; fields: number }>([
  ['google.protobuf.Any', { kind: 'Any', fields: 2 }],
  ['google.protobuf.Duration', { kind: 'Duration', fields: 2 }],
  ['google.protobuf.FieldMask', { kind: 'FieldMask', fields: 1 }],
  ['google.protobuf.ListValue', { kind: 'ListValue', fields: 1 }],
  ['google.protobuf.Struct', { kind: 'Struct', fields: 1 }],
  ['google.protobuf.Timestamp', { kind: 'Timestamp', fields: 2 }],
  ['google.protobuf.Value', { kind: 'Value', fields: 6 }],
  ...WRAPPERS.map(
    (name) =>
      [`google.protobuf.${name}`, { kind: 'wrapper', fields: 1 }] as const,
  ),
]);
