// What is known about a message before the first request: compiled once.
import type { ScalarPlan } from './scalar.ts';

/** Messages whose JSON is not an object of their fields. */
export type WellKnown =
  | 'Any'
  | 'Duration'
  | 'FieldMask'
  | 'ListValue'
  | 'Struct'
  | 'Timestamp'
  | 'Value'
  | 'wrapper';

export interface MessagePlan {
  /** The full name: "google.protobuf.Timestamp". */
  name: string;
  /** How it is written as JSON, if not as an object of its fields. */
  wellKnown: WellKnown | undefined;
  /** As declared; extensions follow. */
  fields: FieldPlan[];
  byNumber: Map<number, FieldPlan>;
  /** By the name in the .proto file and by that of JSON. A Map, so that no name
   * of a client reaches the prototype of an object. */
  byName: Map<string, FieldPlan>;
}

export interface FieldPlan {
  /** Its place in the plan of the message, and in the slots of a draft. */
  index: number;
  number: number;
  /** As in the .proto file. */
  name: string;
  /** What JSON begins the field with: `"pageCount":`. */
  key: string;
  /** What JSON says where the field is not set; undefined for nothing. */
  unset: string | undefined;
  shape: 'single' | 'list' | 'map';
  element: ElementPlan;
  /** Of a map. */
  mapKey: ScalarPlan | undefined;
  /** Tells being unset from having the default value. */
  presence: boolean;
  /** As proto2 has it. */
  required: boolean;
  oneof: OneofPlan | undefined;
  /** Of a list: written as one record. */
  packed: boolean;
  /** Messages between two tags, as the groups of proto2. */
  delimited: boolean;
}

export interface OneofPlan {
  name: string;
  members: FieldPlan[];
}

/** The type of a field, of the elements of a list, or of the values of a map. */
export type ElementPlan =
  | { kind: 'scalar'; scalar: ScalarPlan }
  | { kind: 'enum'; enum: EnumPlan }
  | { kind: 'message'; message: MessagePlan };

export interface EnumPlan {
  name: string;
  numbers: Map<string, number>;
  /** JSON for each number that has a name. */
  texts: Map<number, string>;
  /** The first value. */
  zero: number;
  /** Takes no numbers without a name, as in proto2. */
  closed: boolean;
}

/** Whether JSON's null is a value of this type, instead of nothing. */
export function takesNull(element: ElementPlan): boolean {
  if (element.kind === 'message') return element.message.wellKnown === 'Value';
  return element.kind === 'enum' && element.enum.name === NULL_VALUE;
}

/** The enum of JSON's null. */
export const NULL_VALUE = 'google.protobuf.NullValue';
