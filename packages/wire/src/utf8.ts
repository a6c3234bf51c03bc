// Text as bytes, and where bytes are no text.
import type { Part } from './part.ts';
import type { Problem } from './problem.ts';

// Without this option, decoders drop a byte order mark at the beginning.
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { fatal: true });

/** The text of a part, with U+FFFD where it is not UTF-8, which is a problem. */
export function textOf(part: Part): { value: string; problem?: Problem } {
  const value = lenient.decode(part.bytes);
  if (isUtf8(part.bytes)) return { value };
  const wrong = firstWrong(part.bytes);
  const byte = part.bytes[wrong]?.toString(16).padStart(2, '0');
  const found = `${byte}, with which no character begins`;
  const offset = part.offset + wrong;
  return { value, problem: { kind: 'utf8', offset, expected: 'UTF-8', found } };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// Goes through bytes that are not UTF-8 character by character.
function firstWrong(bytes: Uint8Array): number {
  let at = 0;
  for (;;) {
    const next = at + sizeOf(bytes[at] ?? 0);
    if (!isUtf8(bytes.subarray(at, next))) return at;
    at = next;
  }
}

// How many bytes a character has that begins with this one.
function sizeOf(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
