// Reads google.protobuf.Any, whose fields are those of the type it names.
import { TYPE } from './any-types.ts';
import { Draft } from './draft.ts';
import type { MessagePlan } from './plan.ts';
import type { JsonReader } from './read-json.ts';
import { quote } from './refusal.ts';

/** Takes the value of an Any into a draft of it. */
export function readAny(reader: JsonReader, draft: Draft): void {
  const { scanner } = reader;
  const url = reader.types.here(scanner);
  if (url === undefined) {
    readEmptyAny(reader);
    return;
  }
  const plan = reader.settings.named(url.slice(url.lastIndexOf('/') + 1));
  if (plan === undefined) {
    const fault =
      url === '' ? 'is not one name' : `is not known: ${quote(url)}`;
    throw scanner.refuse(`has an "@type" that ${fault}`);
  }
  const isObject = plan.wellKnown === undefined;
  const value = isObject ? readFields(reader, plan) : readInner(reader, plan);
  draft.slots = [url, reader.settings.bytes(value)];
}

// An Any of nothing is `{}`; anything in it would have to have a type.
function readEmptyAny({ scanner, settings }: JsonReader): void {
  scanner.object(() => {
    // Go takes what has no type for unknown fields.
    if (settings.mode === 'grpc-gateway' && !settings.strict) {
      scanner.skip();
      return;
    }
    throw scanner.refuse('stands beside no "@type"');
  });
}

function readFields(reader: JsonReader, plan: MessagePlan): Draft {
  const value = new Draft(plan);
  // An Empty may stand in "value", but need not.
  reader.fields(value, plan.name === EMPTY ? [TYPE, 'value'] : [TYPE]);
  return value;
}

// What has a form of its own stands in "value".
function readInner(reader: JsonReader, plan: MessagePlan): Draft {
  let value: Draft | undefined;
  reader.scanner.object((key) => {
    if (key === TYPE) {
      reader.scanner.skip();
    } else if (key !== 'value') {
      reader.unknown(plan);
    } else {
      if (value !== undefined) throw reader.scanner.refuse('is given twice');
      value = reader.message(plan);
    }
  });
  if (value === undefined) {
    throw reader.scanner.refuse(`has no "value" of ${plan.name}`);
  }
  return value;
}

const EMPTY = 'google.protobuf.Empty';
