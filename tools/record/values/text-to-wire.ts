// Turns a message written as text, such as `int64_value: 7`, into its bytes.
// A library would leave out what it holds to be wrong or needless. This writes
// what the text says: a zero, two members of a oneof, fields that no contract
// has, text that is not UTF-8.
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { Field } from './fields.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\],:"]+/g;
const WORDS: Record<string, string> = { inf: 'Infinity', '-inf': '-Infinity' };

/** Encodes a message.
 * @param text fields as in protobuf's text format; one that is only a number is
 * a varint that the contract does not know, and `[1, 2]` is packed
 * @throws Error naming a field that the message lacks */
export function textToWire(text: string, fields: Field[]): Uint8Array {
  return message(text.match(TOKEN) ?? [], fields);
}

// Takes tokens up to the end of the message.
function message(tokens: string[], fields: Field[]): Uint8Array {
  const writer = new BinaryWriter();
  for (let name = tokens.shift(); name && name !== '}'; name = tokens.shift()) {
    const field = fieldNamed(name, fields);
    const [first = ''] = tokens.splice(0, 1);
    if (first === '[') packed(writer, field, tokens);
    else if (first === '{' && typeof field.type !== 'string') {
      writer.tag(field.number, WireType.LengthDelimited);
      writer.bytes(message(tokens, field.type));
    } else {
      writer.tag(field.number, wireTypeOf(field));
      scalar(writer, field, first);
    }
  }
  return writer.finish();
}

function fieldNamed(name: string, fields: Field[]): Field {
  const field = fields.find((each) => each.name === name);
  if (field) return field;
  const number = Number(name);
  if (!number) throw new Error(`No field is named ${name}.`);
  const unknown = { zeroIsUnset: false, repeated: false };
  return { ...unknown, name, number, type: 'uint64' };
}

function packed(writer: BinaryWriter, field: Field, tokens: string[]): void {
  writer.tag(field.number, WireType.LengthDelimited).fork();
  for (let each = tokens.shift(); each && each !== ']'; each = tokens.shift()) {
    scalar(writer, field, each);
  }
  writer.join();
}

function scalar(writer: BinaryWriter, field: Field, text: string): void {
  const { type } = field;
  if (typeof type !== 'string') throw new Error(`${field.name} takes { … }.`);
  switch (type) {
    case 'string':
    case 'bytes':
      writer.bytes(unquoted(text));
      break;
    case 'bool':
      writer.bool(text === 'true');
      break;
    case 'int64':
    case 'uint64':
    case 'sint64':
    case 'fixed64':
    case 'sfixed64':
      writer[type](text);
      break;
    default: {
      const named = field.enum?.values.find(({ name }) => name === text);
      writer[type](named?.number ?? Number(WORDS[text] ?? text));
    }
  }
}

// A byte is written \xFF; anything else stands for itself, as UTF-8.
function unquoted(text: string): Uint8Array {
  const parts = text.slice(1, -1).split(/(\\x[0-9a-f]{2})/);
  return Buffer.concat(
    parts.map((part) =>
      part.startsWith('\\x')
        ? Buffer.from(part.slice(2), 'hex')
        : Buffer.from(part, 'utf8'),
    ),
  );
}

/** How the value of a field is laid out in bytes. */
export function wireTypeOf({ type }: Field): WireType {
  if (typeof type !== 'string') return WireType.LengthDelimited;
  if (type === 'string' || type === 'bytes') return WireType.LengthDelimited;
  if (/^(double|s?fixed64)$/.test(type)) return WireType.Bit64;
  if (/^(float|s?fixed32)$/.test(type)) return WireType.Bit32;
  return WireType.Varint;
}
