// A call as a list of what each side sent, in the order in which it passed.
import type { IncomingHttpHeaders } from 'node:http2';
import type { DescMessage, DescMethod } from '@bufbuild/protobuf';
import { readFrames } from '@polyglot-grpc/wire/frames';
import { readMessage, type WireMessage } from '@polyglot-grpc/wire/message';
import { VARYING } from './describe.ts';
import type { Passed, PassedEvent } from './relay.ts';

/** A call as in docs/data/calls. */
export interface CallJson {
  kind: DescMethod['methodKind'];
  events: CallEvent[];
}

/** What one side sent. Both begin with headers; the client ends with a half-close,
 * the server with trailers. */
export type CallEvent = { from: 'client' | 'server' } & (
  | { what: 'headers' | 'trailers'; headers: Record<string, string> }
  | { what: 'message'; type: string; fields: Fields }
  | { what: 'half-close' }
);

/** The fields that were sent, by their names in the contract. */
export interface Fields {
  [name: string]: Fields | string | number | boolean;
}

/** Describes a call of a method. */
export function callJson({ events }: Passed, method: DescMethod): string {
  const sides = {
    client: messagesOf(method.input),
    server: messagesOf(method.output),
  };
  const json: CallJson = {
    kind: method.methodKind,
    events: events.flatMap((event) => eventJson(event, sides[event.from])),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function eventJson(
  event: PassedEvent,
  messages: (bytes: Buffer) => { type: string; fields: Fields }[],
): CallEvent[] {
  const { from } = event;
  if (event.what === 'end') return [{ from, what: 'half-close' }];
  if (event.what !== 'data') {
    return [{ from, what: event.what, headers: steady(event.headers) }];
  }
  const what = 'message';
  return messages(event.bytes).map((message) => ({ from, what, ...message }));
}

/** Gives a function that takes bytes and gives the messages that are whole with
 * them. It keeps the rest: a piece of data may hold several messages, or less
 * than one. */
export function messagesOf(type: DescMessage) {
  let kept: Buffer = Buffer.alloc(0);
  return (bytes: Buffer) => {
    kept = Buffer.concat([kept, bytes]);
    const datas = readFrames(kept).frames.flatMap(({ data }) => data ?? []);
    const last = datas.at(-1);
    if (last) kept = kept.subarray(last.offset + last.bytes.length);
    return datas.map((data) => {
      const fields = fieldsOf(readMessage(data.bytes, type));
      return { type: type.name, fields };
    });
  };
}

// Whole seconds that the call took.
const VARYING_FIELDS = ['elapsed_time'];

function fieldsOf(message: WireMessage): Fields {
  const fields: Fields = {};
  for (const { name = '', value } of message.fields) {
    if (VARYING_FIELDS.includes(name)) continue;
    if (value?.kind === 'message') fields[name] = fieldsOf(value.message);
    if (value?.kind !== 'plain') continue;
    if (typeof value.value !== 'object' && typeof value.value !== 'bigint') {
      fields[name] = value.value;
    }
  }
  return fields;
}

function steady(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      VARYING.includes(name) ? '…' : String(value),
    ]),
  );
}
