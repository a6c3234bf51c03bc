// Writes JSON in one of the many ways that mean the same.
import type { JsonValue } from '@bufbuild/protobuf';
import { type Draw, once, pick } from './draw.ts';

/** Writes it: with or without white space and escapes, and with numbers of 64 bits
 * as numbers, which they may be, too. */
export function jsonText(draw: Draw, json: JsonValue): string {
  let text = JSON.stringify(json, undefined, pick(draw, [0, 1, '\t', '\r\n ']));
  if (once(draw, 2)) {
    // No text that is drawn has sixteen digits and nothing else.
    text = text.replaceAll(/([:[]\s*)"(-?\d{16,20})"(?!\s*:)/g, '$1$2');
  }
  if (once(draw, 4)) text = text.replaceAll(/[^ -~\s]/g, escaped);
  if (once(draw, 4)) text = ` \n${text}\t `;
  return text;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
