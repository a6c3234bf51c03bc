// Blocks as digits, and lists as lines.
import { HeaderDecoder } from '../src/http2/hpack/header-decoder.ts';

/** Bytes that a list may have here. */
export const LIST_BYTES = 1000;

/** Decodes blocks one after the other.
 * @param blocks in hexadecimal digits, with spaces anywhere
 * @returns lists with a field a line; undefined where one is too large */
export function decodeBlocks(...blocks: string[]): (string | undefined)[] {
  const decoder = new HeaderDecoder(LIST_BYTES);
  return blocks.map((block) => {
    const bytes = Buffer.from(block.replaceAll(/\s/g, ''), 'hex');
    const list = decoder.decode(bytes);
    return list && textOf(list);
  });
}

function textOf(list: readonly string[]): string {
  const lines = [];
  for (let at = 0; at < list.length; at += 2) {
    lines.push(`${list[at]}: ${list[at + 1]}`);
  }
  return lines.join('\n');
}
