// Reads the messages of google.protobuf whose JSON is a form of their own.
import type { Mode } from '../settings.ts';
import type { Draft } from './draft.ts';
import { parseFieldMask } from './field-mask.ts';
import { goJsonDuration, goTimestamp } from './go-text.ts';
import type { FieldPlan, WellKnown } from './plan.ts';
import { readAny } from './read-any.ts';
import type { JsonReader } from './read-json.ts';
import { quote } from './refusal.ts';
import { parseDuration, parseTimestamp, type Seconds } from './times.ts';

/** Takes the value of such a message into a draft of it. */
export function readWellKnown(
  reader: JsonReader,
  kind: WellKnown,
  draft: Draft,
): void {
  const { mode } = reader.settings;
  switch (kind) {
    case 'Timestamp':
      readSeconds(reader, draft, timestampOf(mode), POINT_IN_TIME);
      break;
    case 'Duration':
      readSeconds(reader, draft, durationOf(mode), SECONDS);
      break;
    case 'FieldMask':
      readFieldMask(reader, draft);
      break;
    case 'Any':
      readAny(reader, draft);
      break;
    case 'Value':
      readValue(reader, draft);
      break;
    default:
      // A wrapper, Struct or ListValue has one field, which stands for it.
      for (const field of draft.plan.fields) {
        draft.set(field, readOnly(reader, field));
      }
  }
}

function timestampOf(mode: Mode) {
  return mode === 'spec' ? parseTimestamp : goTimestamp;
}

function durationOf(mode: Mode) {
  return mode === 'spec' ? parseDuration : goJsonDuration;
}

/** What a Timestamp must be, and a Duration. */
export const POINT_IN_TIME = 'a time such as "2026-01-31T12:00:00Z"';
export const SECONDS = 'seconds such as "1.5s"';

// Here null is no value: around a wrapper it has been taken already.
function readOnly(reader: JsonReader, field: FieldPlan) {
  if (reader.scanner.kind !== 'null') return reader.field(field);
  throw reader.scanner.mismatch(
    field.shape === 'map' ? 'an object' : 'a value',
  );
}

function readSeconds(
  { scanner }: JsonReader,
  draft: Draft,
  parse: (text: string) => Seconds | undefined,
  expected: string,
): void {
  if (scanner.kind !== 'string') throw scanner.mismatch(expected);
  const text = scanner.string();
  const value = parse(text);
  if (value === undefined) throw scanner.mismatch(expected, quote(text));
  draft.slots = [value.seconds, value.nanos];
}

function readFieldMask({ scanner }: JsonReader, draft: Draft): void {
  const text = scanner.string();
  const paths = parseFieldMask(text);
  if (paths === undefined) {
    throw scanner.mismatch('names in lowerCamelCase', quote(text));
  }
  draft.slots = [paths];
}

// A Value is a oneof of all that JSON can say, declared in this order.
function readValue(reader: JsonReader, draft: Draft): void {
  const index = VALUE_KINDS.indexOf(reader.scanner.kind);
  const field = draft.plan.fields[index];
  if (field !== undefined) draft.set(field, reader.element(field.element));
}

const VALUE_KINDS = ['null', 'number', 'string', 'bool', 'object', 'array'];
