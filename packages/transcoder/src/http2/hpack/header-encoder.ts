// Encodes blocks of headers without a table of its own: RFC 7541, section 6.
//
// A field is an index of the static table or a literal that is not indexed. No
// block depends on another, so one may be encoded once and sent a million times.
import type { HeaderList } from '../connection.ts';
import { indexOfField, indexOfName } from './static-table.ts';

/** Begins the first block of a connection: a table of size 0. From here on the
 * other side needs not to be told when it changes its limit: section 4.2. */
export const NO_TABLE = 0x20;

// Whoever forwards these must not keep them in a table, where others could guess
// them: section 7.1.3.
const secrets = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'grpcgateway-authorization',
  'grpcgateway-cookie',
]);

// An integer has a first byte, and four more at most.
const INTEGER_BYTES = 5;

/** Bytes that the block of a list needs at most. */
export function blockBound(list: HeaderList): number {
  let bytes = list.length * INTEGER_BYTES + list.length;
  for (const text of list) bytes += text.length;
  return bytes;
}

/** Writes a list.
 * @param out has room for `blockBound(list)` bytes at `at`
 * @returns where the block ends
 * @throws TypeError naming a header that holds what no header may */
export function writeBlock(out: Buffer, at: number, list: HeaderList): number {
  let end = at;
  for (let each = 0; each < list.length; each += 2) {
    end = writeField(out, end, list[each] ?? '', list[each + 1] ?? '');
  }
  return end;
}

function writeField(
  out: Buffer,
  at: number,
  name: string,
  value: string,
): number {
  const whole = indexOfField(name, value);
  if (whole > 0) return writeInteger(out, at, 0x80, 0x7f, whole);
  const index = indexOfName(name);
  const kind = secrets.has(name) ? 0x10 : 0x00;
  let end = writeInteger(out, at, kind, 0x0f, index);
  if (index === 0) end = writeString(out, end, name, name);
  return writeString(out, end, value, name);
}

// Section 5.1.
function writeInteger(
  out: Buffer,
  at: number,
  kind: number,
  mask: number,
  value: number,
): number {
  let end = at;
  if (value < mask) {
    out[end++] = kind | value;
    return end;
  }
  out[end++] = kind | mask;
  let rest = value - mask;
  for (; rest >= 0x80; rest >>>= 7) out[end++] = (rest & 0x7f) | 0x80;
  out[end++] = rest;
  return end;
}

// Section 5.2, plain: Huffman saves bytes that cost less than the saving. Short
// strings are written faster here than by a call to Buffer.
function writeString(
  out: Buffer,
  at: number,
  text: string,
  name: string,
): number {
  let end = writeInteger(out, at, 0x00, 0x7f, text.length);
  for (let each = 0; each < text.length; each++) {
    const code = text.charCodeAt(each);
    // A tab is the only control character: RFC 9110, section 5.5.
    if ((code < 0x20 && code !== 0x09) || code === 0x7f || code > 0xff) {
      throw new TypeError(`The header "${name}" has a forbidden character.`);
    }
    out[end++] = code;
  }
  return end;
}
