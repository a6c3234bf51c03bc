// A message with all its bytes as JSON, for pages that show it.
import type { DescMessage } from '@bufbuild/protobuf';
import { readMessage, type WireField, type WireMessage } from './message.ts';
import { problemsOf } from './parts.ts';
import { describeProblem } from './problem.ts';
import type { PlainValue } from './value.ts';
import { wireTypeName } from './wire-type.ts';

/** A message. Bytes are hexadecimal, with a blank between. */
export interface MessageJson {
  type: string;
  bytes: string;
  fields: FieldJson[];
}

/** One field, and its parts in the order in which they were sent. */
export interface FieldJson {
  name: string;
  /** As in the contract. */
  type: string;
  number: number;
  wireType: string;
  /** Where the tag is, in bytes from the beginning. */
  offset: number;
  tag: string;
  length?: string;
  /** The bytes of a value that is no message. */
  value?: string;
  /** What they mean. Numbers that JSON would change are text, bytes nothing. */
  means?: string | number | boolean;
  /** Of an enum: the name of the number. */
  constant?: string;
  /** The values of a packed field. */
  packed?: Pick<FieldJson, 'value' | 'means' | 'constant'>[];
  /** What is in a message or in an entry of a map. */
  fields?: FieldJson[];
}

/** Describes a message byte by byte.
 * @throws Error if it is damaged, or the contract does not know a field */
export function messageJson(
  bytes: Uint8Array,
  contract: DescMessage,
): MessageJson {
  const message = readMessage(bytes, contract);
  const [problem] = problemsOf(message);
  if (problem) throw new Error(describeProblem(problem));
  const fields = fieldsJson(message);
  return { type: contract.typeName, bytes: hex(bytes), fields };
}

function fieldsJson({ fields }: WireMessage): FieldJson[] {
  return fields.map((field) => {
    const { name, type, number, wireType, tag, length } = field;
    if (name === undefined || type === undefined) {
      throw new Error(`Byte ${tag.offset}: field ${number} is unknown.`);
    }
    return {
      ...{ name, type, number, wireType: wireTypeName(wireType) },
      ...{ offset: tag.offset, tag: hex(tag.bytes) },
      ...(length && { length: hex(length.bytes) }),
      ...valueJson(field),
    };
  });
}

function valueJson({ value }: WireField): Partial<FieldJson> {
  switch (value?.kind) {
    case 'plain':
      return plainJson(value);
    case 'packed':
      return { packed: value.values.map(plainJson) };
    case 'message':
      return { fields: fieldsJson(value.message) };
    default:
      return {};
  }
}

function plainJson({ part, value, name }: PlainValue) {
  return {
    value: hex(part.bytes),
    ...(typeof value !== 'object' && { means: meaning(value) }),
    ...(name !== undefined && { constant: name }),
  };
}

// JSON has no integers above 2^53, no NaN, no infinities and no minus zero.
function meaning(value: Exclude<PlainValue['value'], Uint8Array>) {
  if (Object.is(value, -0)) return '-0';
  const changes = typeof value === 'number' && !Number.isFinite(value);
  return changes || typeof value === 'bigint' ? String(value) : value;
}

function hex(bytes: Uint8Array): string {
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  return pairs.join(' ');
}
