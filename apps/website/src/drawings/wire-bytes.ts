// A message byte by byte: all its bytes in rows, then each field with its tag,
// its length and its value, a message in a message indented.
import { type Element, element } from './element.ts';
import type { WireField, WireRecord } from './records.ts';
import type { WireWords } from './words.ts';

const ROW = 8;
const WIRE_TYPES = ['VARINT', 'I64', 'LEN', 'SGROUP', 'EGROUP', 'I32'];

/** Shows a message. */
export function drawWire(
  { type, bytes, fields }: WireRecord,
  words: WireWords,
): Element {
  const roles = fields.flatMap(rolesOf);
  const all = bytes.split(' ');
  const rows = Array.from({ length: Math.ceil(all.length / ROW) }, (_, row) =>
    drawRow(all, roles, row * ROW),
  );
  return element(
    'figure',
    { className: 'wire-bytes' },
    element('figcaption', {}, words.caption(type, all.length)),
    element('div', { className: 'wire-rows' }, rows),
    drawFields(fields, words),
  );
}

type Role = 'tag' | 'length' | 'value';

// What each byte of a field is there for.
function rolesOf(field: WireField): Role[] {
  const roles = (role: Role, hex = '') =>
    hex.split(' ').flatMap((byte) => (byte === '' ? [] : role));
  return [
    ...roles('tag', field.tag),
    ...roles('length', field.length),
    ...roles('value', field.value),
    ...(field.packed ?? []).flatMap(({ value }) => roles('value', value)),
    ...(field.fields ?? []).flatMap(rolesOf),
  ];
}

// The offset, eight bytes, and the same as text where they are ASCII.
function drawRow(all: string[], roles: Role[], from: number): Element {
  const row = all.slice(from, from + ROW);
  const text = row.map((byte) => {
    const code = Number.parseInt(byte, 16);
    return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '·';
  });
  return element(
    'div',
    { className: 'wire-row' },
    element('span', { className: 'offset' }, String(from).padStart(3, '0')),
    element(
      'span',
      { className: 'hex' },
      row.flatMap((byte, at) => [
        element('span', { className: roles[from + at] ?? 'value' }, byte),
        ' ',
      ]),
    ),
    element(
      'span',
      { className: 'text', 'aria-hidden': 'true' },
      text.join(''),
    ),
  );
}

function drawFields(fields: WireField[], words: WireWords): Element {
  return element(
    'ul',
    { className: 'wire-fields' },
    fields.map((field) => element('li', {}, drawField(field, words))),
  );
}

function drawField(field: WireField, words: WireWords): Element[] {
  const head = [
    element('code', { className: 'name' }, field.name),
    ' ',
    element('span', { className: 'type' }, field.type),
    ' ',
    element('span', { className: 'at' }, words.at(field.offset)),
  ];
  return [
    element('div', { className: 'wire-head' }, head),
    ...drawParts(field, words),
    ...(field.fields ? [drawFields(field.fields, words)] : []),
  ];
}

function drawParts(field: WireField, words: WireWords): Element[] {
  const { number, wireType, tag, length, value } = field;
  const type = WIRE_TYPES.indexOf(wireType);
  const tagged = words.tagMeans(number, type, wireType);
  const parts = [drawPart('tag', words.tag, tag, tagged)];
  if (length !== undefined) {
    const counted = words.lengthMeans(Number(varintOf(length)));
    parts.push(drawPart('length', words.length, length, counted));
  }
  const values = value === undefined ? (field.packed ?? []) : [field];
  for (const { value = '', means, constant } of values) {
    const said = meaning(field.type, means, constant);
    if (wireType !== 'VARINT') {
      parts.push(drawPart('value', words.value, value, said));
    } else if (value.includes(' ')) {
      const put = words.groups(said, sevens(value));
      parts.push(drawPart('value', words.varint, value, put));
    } else {
      parts.push(drawPart('value', words.varint, value, said));
    }
  }
  return parts;
}

function drawPart(
  role: Role,
  name: string,
  hex: string,
  means: string,
): Element {
  return element(
    'div',
    { className: 'wire-part' },
    element('span', { className: 'role' }, name),
    ' ',
    element('span', {}, element('code', { className: role }, hex), ` ${means}`),
  );
}

function meaning(
  type: string,
  means: WireField['means'],
  constant?: string,
): string {
  if (constant !== undefined) return `${constant} = ${means}`;
  if (means === undefined) return '';
  return type === 'string' ? JSON.stringify(means) : String(means);
}

// Seven bits of each byte, the highest first.
function sevens(hex: string): string[] {
  return hex
    .split(' ')
    .map((byte) => (Number.parseInt(byte, 16) & 0x7f).toString(2))
    .map((bits) => bits.padStart(7, '0'))
    .reverse();
}

function varintOf(hex: string): bigint {
  return BigInt(`0b${sevens(hex).join('')}`);
}
