// Draws a request that is valid by construction, and the message that it means.
import {
  type DescMessage,
  type JsonValue,
  type Message,
  toJson,
} from '@bufbuild/protobuf';
import { type ReflectMessage, reflect } from '@bufbuild/protobuf/reflect';
import { registry } from '../testing/descriptors.ts';
import { type Binding, partsOf } from './bindings.ts';
import { type Draw, once, pick } from './draw.ts';
import { jsonText } from './json-text.ts';
import { empty, fill, message } from './messages.ts';
import { path } from './path.ts';
import { query } from './query.ts';
import type { Request } from './request.ts';

/** A request, and what the backend must get. */
export interface Meaning {
  request: Request;
  message: Message;
}

/** Draws one for a binding whose rpc answers its request. */
export function valid(draw: Draw, binding: Binding): Meaning {
  const { input } = binding.method;
  const drawn =
    binding.body === '*' ? reflect(input, message(draw, input)) : empty(input);
  const field = input.fields.find(({ name }) => name === binding.body);
  if (field) fill(draw, drawn, field, 3);
  // A body that is there sets its field, be it empty.
  if (field?.fieldKind === 'message') drawn.set(field, drawn.get(field));
  const json = bodyOf(draw, drawn, binding);
  const where = path(draw, binding.template, drawn);
  const asked =
    binding.body === '*' ? '' : query(draw, drawn, takenBy(binding));
  return {
    message: drawn.message,
    request: {
      httpMethod: methodOf(draw, binding),
      target: asked === '' ? where : `${where}?${asked}`,
      headers: json === undefined ? [] : [['Content-Type', contentType(draw)]],
      body: json === undefined ? undefined : Buffer.from(json),
    },
  };
}

function bodyOf(
  draw: Draw,
  drawn: ReflectMessage,
  { body }: Binding,
): string | undefined {
  if (body === '') return undefined;
  const json = anyJson(draw, drawn.desc, drawn.message);
  if (body === '*') return jsonText(draw, json);
  const field = drawn.fields.find(({ name }) => name === body);
  if (!field) throw new RangeError(`There is no field ${body}.`);
  const all = Object(json);
  return jsonText(draw, all[field.name] ?? all[field.jsonName]);
}

/** One of the forms that protobuf's JSON lets a message have. */
function anyJson(draw: Draw, desc: DescMessage, message: Message): JsonValue {
  return toJson(desc, message, {
    registry,
    alwaysEmitImplicit: true,
    enumAsInteger: once(draw, 2),
    useProtoFieldName: once(draw, 2),
  });
}

function takenBy({ template, body }: Binding): Set<string> {
  const taken = new Set([body]);
  for (const part of partsOf(template)) {
    if (typeof part !== 'string') taken.add(part.fieldPath[0] ?? '');
  }
  return taken;
}

function methodOf(draw: Draw, { httpMethod }: Binding): string {
  if (httpMethod !== '*') return httpMethod;
  return pick(draw, ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'LINK']);
}

function contentType(draw: Draw): string {
  return pick(draw, [
    'application/json',
    'application/json; charset=utf-8',
    'application/x-www-form-urlencoded',
    'text/plain',
  ]);
}
