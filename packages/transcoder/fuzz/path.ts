// Draws a path that fits a template, and sets in a message what its variables say.
import { type DescField, ScalarType } from '@bufbuild/protobuf';
import type { ReflectMessage } from '@bufbuild/protobuf/reflect';
import { type Part, partsOf } from './bindings.ts';
import { type Draw, text, upTo } from './draw.ts';
import { simple } from './messages.ts';
import { simpleText } from './scalar-text.ts';

/** Draws a path.
 * @param into gets the values of the variables */
export function path(
  draw: Draw,
  template: string,
  into: ReflectMessage,
): string {
  return partsOf(template)
    .map((part) => fit(draw, part, into))
    .join('');
}

function fit(draw: Draw, part: Part, into: ReflectMessage): string {
  if (typeof part === 'string') return part;
  const { fieldPath, pattern } = part;
  const [name = '', ...rest] = fieldPath;
  if (pattern !== '*') {
    const value = segments(draw, pattern);
    if (name) setText(into, fieldPath, value);
    return value.split('/').map(encodeURIComponent).join('/');
  }
  if (!name) return encodeURIComponent(segment(draw));
  const { parent, field } = find(into, [name, ...rest]);
  const value = simple(draw, field, 1);
  parent.set(field, value);
  return encodeURIComponent(simpleText(draw, field, value));
}

/** Finds a field, and makes the messages on the way to it. */
export function find(
  from: ReflectMessage,
  fieldPath: readonly string[],
): { parent: ReflectMessage; field: DescField } {
  const [name = '', ...rest] = fieldPath;
  const field = from.fields.find((each) => each.name === name);
  if (!field) throw new RangeError(`${from.desc} has no field ${name}.`);
  if (rest.length === 0) return { parent: from, field };
  if (field.fieldKind !== 'message') throw new TypeError(`${field} is simple.`);
  const child = from.get(field);
  if (!from.isSet(field)) from.set(field, child);
  return find(child, rest);
}

function setText(into: ReflectMessage, fieldPath: string[], value: string) {
  const { parent, field } = find(into, fieldPath);
  if (field.scalar === ScalarType.STRING) parent.set(field, value);
}

function segments(draw: Draw, pattern: string): string {
  return pattern
    .split('/')
    .flatMap((each) => {
      if (each === '*') return [segment(draw)];
      if (each !== '**') return [each];
      // Two at least: a shorter rest may be another template's.
      return Array.from({ length: 2 + upTo(draw, 2) }, () => segment(draw));
    })
    .join('/');
}

function segment(draw: Draw): string {
  return withoutSlash(text(draw, 1));
}

function withoutSlash(value: string): string {
  return value.replaceAll('/', '-');
}
