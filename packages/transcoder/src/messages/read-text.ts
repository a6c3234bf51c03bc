// Reads the values of paths and queries, where everything is text.
import type { Mode } from '../settings.ts';
import { Draft, type Single } from './draft.ts';
import { parseQueryMask } from './field-mask.ts';
import {
  goBool,
  goDuration,
  goInteger,
  goReal,
  goTimestamp,
} from './go-text.ts';
import type { ElementPlan, EnumPlan, MessagePlan } from './plan.ts';
import { enumNumber, JsonReader, type ReadSettings } from './read-json.ts';
import { POINT_IN_TIME, SECONDS } from './read-well-known.ts';
import { quote, refusal, type Source } from './refusal.ts';
import type { Scalar, ScalarPlan } from './scalar.ts';
import { Scanner, type ScannerLimits } from './scanner.ts';
import { parseDuration, parseTimestamp } from './times.ts';

/** How such values are read. */
export interface TextSettings extends ReadSettings {
  mode: Mode;
  /** How deep a Struct may nest, and how much may be in it. */
  limits: ScannerLimits;
}

/** Reads one value.
 * @param path of its field, for the error
 * @throws RpcError INVALID_ARGUMENT where it is not of the field's type */
export function readText(
  element: ElementPlan,
  text: string,
  source: Source,
  path: readonly string[],
  settings: TextSettings,
): Single {
  const message = element.kind === 'message' ? element.message : undefined;
  if (message && isJson(message, settings.mode)) {
    return readStruct(message, text, source, path, settings);
  }
  const [value, expected] = parse(element, text, settings);
  if (value !== undefined) return value;
  const reason =
    expected === undefined
      ? 'is a message: name one of its fields'
      : `must be ${expected}, not ${quote(text)}`;
  throw refusal(source, path, reason);
}

/** A value, and what it should be; no text is a message that has no such form. */
type Parsed = readonly [
  value: Single | undefined,
  expected: string | undefined,
];

// Whether it can be of any form, and so is JSON here, too. Go's gateway has
// forgotten the ListValue.
function isJson({ wellKnown }: MessagePlan, mode: Mode): boolean {
  if (wellKnown === 'ListValue') return mode === 'spec';
  return wellKnown === 'Struct' || wellKnown === 'Value';
}

function parse(
  element: ElementPlan,
  text: string,
  settings: TextSettings,
): Parsed {
  const { mode } = settings;
  switch (element.kind) {
    case 'scalar':
      return [scalarOf(element.scalar, text, mode), element.scalar.expected];
    case 'enum':
      return [
        enumOf(element.enum, text, mode),
        `a value of ${element.enum.name}`,
      ];
    case 'message':
      return messageOf(element.message, text, settings);
  }
}

function scalarOf(
  plan: ScalarPlan,
  text: string,
  mode: Mode,
): Scalar | undefined {
  if (plan.json === 'string' || plan.json === 'bytes') return plan.parse(text);
  if (mode === 'spec') {
    // In a path, zeros in front are nothing unusual; JSON has none.
    const hasZero = text.startsWith('0') || text.startsWith('-0');
    return plan.parse(hasZero ? text.replace(/^(-?)0+(?=\d)/, '$1') : text);
  }
  if (plan.json === 'bool') return goBool(text);
  const isReal = plan.json === 'float' || plan.json === 'double';
  const number = isReal ? goReal(text) : goInteger(text, plan.signed);
  return number === undefined ? undefined : plan.parse(number);
}

function enumOf(plan: EnumPlan, text: string, mode: Mode): number | undefined {
  const named = plan.numbers.get(text);
  if (named !== undefined) return named;
  if (mode === 'spec') return enumNumber(plan, text, plan.closed);
  const number = goInteger(text, true);
  // Go's gateway takes no numbers without a name, even of open enums.
  return number === undefined ? number : enumNumber(plan, number, true);
}

function messageOf(
  plan: MessagePlan,
  text: string,
  settings: TextSettings,
): Parsed {
  switch (plan.wellKnown) {
    case 'Timestamp':
      return [secondsOf(plan, timestamp(text, settings.mode)), POINT_IN_TIME];
    case 'Duration': {
      const read = settings.mode === 'spec' ? parseDuration : goDuration;
      return [secondsOf(plan, read(text)), SECONDS];
    }
    case 'FieldMask': {
      const isSpec = settings.mode === 'spec';
      const paths = isSpec ? parseQueryMask(text) : text.split(',');
      return [paths && filled(plan, [paths]), 'names with commas'];
    }
    case 'wrapper': {
      const [field] = plan.fields;
      if (field === undefined) return [undefined, undefined];
      const [value, expected] = parse(field.element, text, settings);
      return [
        value === undefined ? undefined : filled(plan, [value]),
        expected,
      ];
    }
    default: {
      const isEmpty = plan.name === EMPTY && (text === '' || text === '{}');
      return [isEmpty ? new Draft(plan) : undefined, undefined];
    }
  }
}

// time.Parse drops what is less than a nanosecond.
function timestamp(text: string, mode: Mode) {
  if (mode === 'spec') return parseTimestamp(text);
  return goTimestamp(text.replace(/([.,]\d{9})\d+/, '$1'));
}

function secondsOf(
  plan: MessagePlan,
  value: ReturnType<typeof parseTimestamp>,
): Draft | undefined {
  return value && filled(plan, [value.seconds, value.nanos]);
}

function filled(plan: MessagePlan, slots: Draft['slots']): Draft {
  const draft = new Draft(plan);
  draft.slots = slots;
  return draft;
}

function readStruct(
  plan: MessagePlan,
  text: string,
  source: Source,
  path: readonly string[],
  settings: TextSettings,
): Draft {
  const scanner = new Scanner(text, source, path, settings.limits);
  const draft = new JsonReader(scanner, settings).message(plan);
  if (!scanner.isDone) throw scanner.broken('the end');
  return draft;
}

const EMPTY = 'google.protobuf.Empty';
