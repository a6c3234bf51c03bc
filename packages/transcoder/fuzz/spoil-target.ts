// Spoils the path and the query of a request.
import type { DescField } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import { type Binding, partsOf } from './bindings.ts';
import { type Draw, pick, text, upTo } from './draw.ts';
import type { Request } from './request.ts';
import type { Spoiled } from './spoil.ts';

const odd = [
  ...['%', '%2', '%zz', '%ff', '%c0%af', '%00', '%2F', '%2f', '%ED%A0%80'],
  ...['/', '//', '/.', '/..', '..', ':', ':archive', ':list', ';', '?', '#'],
  ...['*', '**', '{name}', '{', '}', '\\', '|', '"', '<', '^', '`', '\x7f'],
  ...['+', '&', '=', '[', ']', '[]', '.', ',', '~', '@', '!', '$', "'"],
];

/** Puts something odd into the path, or takes a part out of it. */
export function spoilPath(draw: Draw, request: Request): Spoiled {
  const [path = '', query] = request.target.split('?', 2);
  const at = upTo(draw, path.length);
  const left = path.slice(0, at);
  const right = path.slice(at + upTo(draw, 3));
  const spoiled = left + pick(draw, odd) + right;
  const rooted = spoiled.startsWith('/') ? spoiled : `/${spoiled}`;
  const target = query === undefined ? rooted : `${rooted}?${query}`;
  return { request: { ...request, target } };
}

/** Adds a parameter that is wrong, or means nothing. */
export function spoilQuery(
  draw: Draw,
  request: Request,
  binding: Binding,
): Spoiled {
  const wrong = wrongNumber(draw, binding);
  const parameter = pick(draw, [
    () => wrong?.parameter ?? 'a=b',
    () => 'unknown=1',
    () => `${'tree.only.'.repeat(upTo(draw, 300))}name=x`,
    () => 'texts=x&'.repeat(upTo(draw, 1_500)),
    () => 'tree=x',
    () => 'scalars.colour=COLOUR_PINK',
    () => 'maps.by_string[a=1',
    () => 'maps.byInt32[x]=1',
    () => 'maps.by_string=1&maps.by_string[a][b]=c',
    () => 'trees.name=x',
    () => '__proto__=1&constructor.prototype.x=1&toString=1',
    () => `${encodeURIComponent(text(draw))}=${encodeURIComponent(text(draw))}`,
    () =>
      pick(draw, odd).replaceAll(/[?#\x7f"<>]/g, '') + pick(draw, ['=', '']),
  ]);
  const added = parameter();
  const mark = request.target.includes('?') ? '&' : '?';
  const target = request.target + mark + added;
  const field = added === wrong?.parameter ? { field: wrong.field } : {};
  return { request: { ...request, target }, ...field };
}

// A number that is none, for a field that nothing else sets.
function wrongNumber(draw: Draw, { body, template, method }: Binding) {
  if (body === '*') return undefined;
  const taken = new Set([body, ...variablesOf(template)]);
  const numbers = method.input.fields.filter(
    (field) => !taken.has(field.name) && isNumber(field),
  );
  if (numbers.length === 0) return undefined;
  const field = pick(draw, numbers);
  const name = pick(draw, [field.name, field.jsonName]);
  const value = pick(draw, ['x', '', '1x', '--1', '0x10', '1,5', '%20', '1e']);
  const names: [string, string] = [field.name, field.jsonName];
  return { parameter: `${name}=${value}`, field: names };
}

function variablesOf(template: string): string[] {
  return partsOf(template).flatMap((part) =>
    typeof part === 'string' ? [] : (part.fieldPath[0] ?? []),
  );
}

function isNumber(field: DescField): boolean {
  return (
    field.fieldKind === 'scalar' &&
    field.scalar !== ScalarType.STRING &&
    field.scalar !== ScalarType.BYTES &&
    field.scalar !== ScalarType.BOOL
  );
}
