// The Huffman code of HPACK: RFC 7541, appendix B.

/** Bits of the code of each byte, and of the end of the string (EOS). The code
 * is canonical: the lengths alone say what each symbol's bits are. */
// biome-ignore format: a row has sixteen symbols
export const CODE_LENGTHS: readonly number[] = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28,
  28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6,
  5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
  13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
  7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
  15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5,
  6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
  20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
  24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
  22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23,
  21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
  26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
  19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
  20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
  26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
  30,
];

/** The symbol that no string may hold. */
export const EOS = 256;

/** A symbol, and its code as a text of zeros and ones. */
export interface HuffmanCode {
  symbol: number;
  bits: string;
}

/** All codes, from the shortest to the longest. */
export function huffmanCodes(): HuffmanCode[] {
  const symbols = [...CODE_LENGTHS.keys()].sort(
    (a, b) => lengthOf(a) - lengthOf(b) || a - b,
  );
  // Each code is the one before it plus one, with zeros for longer codes.
  let code = 0;
  let length = 0;
  return symbols.map((symbol) => {
    code <<= lengthOf(symbol) - length;
    length = lengthOf(symbol);
    return { symbol, bits: (code++).toString(2).padStart(length, '0') };
  });
}

function lengthOf(symbol: number): number {
  return CODE_LENGTHS[symbol] ?? 0;
}
