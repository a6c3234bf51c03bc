// Spoils the JSON of a request: its text, its shape, or one of its values.
import { type DescField, ScalarType } from '@bufbuild/protobuf';
import type { Binding } from './bindings.ts';
import { type Draw, once, pick, upTo } from './draw.ts';
import type { Request } from './request.ts';
import type { Spoiled } from './spoil.ts';

const odd = [
  ...['null', 'true', '0', '-0', '1e400', '-1e-400', '0.1', '9007199254740993'],
  ...['18446744073709551616', '-9223372036854775809', '1e3', '"1e3"', '"0x1"'],
  ...['"NaN"', '"Infinity"', 'NaN', 'Infinity', '01', '+1', '.5', '1.', '"" '],
  ...[
    '"\\ud800"',
    '"\\u0000"',
    '"\\x"',
    "'a'",
    '"a',
    '[]',
    '{}',
    '[',
    '{',
    ']',
  ],
  ...['{"a":1,"a":2}', '{"__proto__":{}}', '{"@type":"x"}', '[1,]', '{,}'],
  ...['"2026-11-21T21:45:09Z"', '"2026-13-01T00:00:00Z"', '"1s"', '"1.s"'],
  ...['//', '/**/', ',', ':', '"', '\\', '\0', '\ufeff', '\u2028', ' '],
];

/** Draws how. */
export function spoilBody(
  draw: Draw,
  request: Request,
  binding: Binding,
): Spoiled {
  return pick(draw, [spoilField, spoilField, spoilText, spoilBytes, nest, cut])(
    draw,
    request,
    binding,
  );
}

/** Gives one field of the message a value of the wrong type. */
function spoilField(draw: Draw, request: Request, binding: Binding): Spoiled {
  const { fields } = binding.method.input;
  const bound = fields.find(({ name }) => name === binding.body);
  if (bound && bound.fieldKind !== 'message') {
    return wrongBody(request, bound, pick(draw, wrongFor(bound)));
  }
  const field = pick(draw, bound ? bound.message.fields : fields);
  // That type takes everything.
  if (field.message?.typeName === 'google.protobuf.Value') {
    return spoilText(draw, request);
  }
  const name = JSON.stringify(pick(draw, [field.name, field.jsonName]));
  const value = pick(draw, wrongFor(field));
  return wrongBody(request, field, `{${name}:${value}}`);
}

function wrongBody(request: Request, field: DescField, text: string): Spoiled {
  return {
    request: { ...request, body: Buffer.from(text) },
    field: [field.name, field.jsonName],
  };
}

function wrongFor(field: DescField): readonly string[] {
  if (field.fieldKind === 'list') return ['1', '"a"', '{}', '{"a":1}', 'true'];
  if (field.fieldKind === 'map') return ['1', '"a"', '[]', '[1]', 'true'];
  if (field.enum) return ['{}', '[]', 'true', '1.5', '"NONE"', '""', '1e10'];
  if (field.message) {
    return field.message.typeName.startsWith('google.')
      ? wrongForKnown(field.message.typeName)
      : ['1', '"a"', '[]', 'true', '[{}]'];
  }
  switch (field.scalar) {
    case ScalarType.STRING:
      return ['1', '{}', '[]', 'true', '["a"]'];
    case ScalarType.BYTES:
      return ['1', '{}', '[]', 'true', '"!"'];
    case ScalarType.BOOL:
      return ['1', '{}', '[]', '"yes"', '"true"', '"a"'];
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return ['{}', '[]', 'true', '"a"', '""', '1e999', '" 1"', '"nan"'];
    default:
      return ['{}', '[]', 'true', '"a"', '""', '0.5', '1e40', '"1.5"', '"1 "'];
  }
}

function wrongForKnown(typeName: string): readonly string[] {
  switch (typeName) {
    case 'google.protobuf.Timestamp':
      return ['1', '{}', '"now"', '"2026-02-30T00:00:00Z"', '"2026-01-01"'];
    case 'google.protobuf.Duration':
      return ['1', '{}', '"1"', '"1m"', '"s"', '"1.0000000001s"'];
    case 'google.protobuf.FieldMask':
      return ['1', '{}', '["a"]', '"a_b"'];
    case 'google.protobuf.Struct':
      return ['1', '[]', '"a"'];
    case 'google.protobuf.ListValue':
      return ['1', '{}', '"a"'];
    case 'google.protobuf.Any':
      return ['1', '[]', '{"a":1}', '{"@type":"type.googleapis.com/no.Such"}'];
    case 'google.protobuf.Empty':
      return ['1', '[]', '"a"'];
    // What is left are wrappers of scalars.
    default:
      return ['{}', '[]', '[1]'];
  }
}

/** Replaces a piece of the text. */
function spoilText(draw: Draw, request: Request): Spoiled {
  const text = Buffer.from(request.body ?? []).toString();
  const at = upTo(draw, text.length);
  const spoiled =
    text.slice(0, at) + pick(draw, odd) + text.slice(at + upTo(draw, 6));
  return { request: { ...request, body: Buffer.from(spoiled) } };
}

/** Changes single bytes, so that it may be no UTF-8. */
function spoilBytes(draw: Draw, request: Request): Spoiled {
  const body = Buffer.from(request.body ?? []);
  if (body.length === 0) return { request };
  for (let count = 1 + upTo(draw, 3); count > 0; count--) {
    body[upTo(draw, body.length - 1)] = upTo(draw, 255);
  }
  return { request: { ...request, body } };
}

/** Nests lists or objects deeper than is allowed. */
function nest(draw: Draw, request: Request): Spoiled {
  const depth = pick(draw, [50, 99, 100, 101, 102, 1_000, 100_000]);
  const [open, inner, close] = pick(draw, [
    ['[', '1', ']'],
    ['{"only":', '{}', '}'],
    ['{"tree":{"children":[', '', ']}}'],
    ['{"well_known":{"value":[[', '', ']]}}'],
    ['{"named":{"a":', '{}', '}}'],
  ] as const);
  const closed = once(draw, 2) ? close.repeat(depth) : '';
  const body = Buffer.from(open.repeat(depth) + inner + closed);
  return { request: { ...request, body } };
}

/** Ends the body early, or goes on after its end. */
function cut(draw: Draw, request: Request): Spoiled {
  const body = Buffer.from(request.body ?? []);
  const cut = once(draw, 2)
    ? body.subarray(0, upTo(draw, body.length))
    : Buffer.concat([body, Buffer.from(pick(draw, odd))]);
  return { request: { ...request, body: cut } };
}
