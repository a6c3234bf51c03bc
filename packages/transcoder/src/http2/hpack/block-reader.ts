// Reads the integers and strings that a block of headers is made of: RFC 7541,
// section 5.
import { ConnectionError, ErrorCode } from '../frames/error-code.ts';
import { decodeHuffman } from './huffman-decoder.ts';

// Four bytes after the prefix hold 28 bits, more than any block is long.
const MAX_SHIFT = 21;

/** A position in a block. One reader serves all blocks of a connection. */
export class BlockReader {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #end = 0;
  #scratch = Buffer.allocUnsafeSlow(1024);

  /** Begins to read a block. */
  open(bytes: Buffer, from: number, to: number): void {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = to;
  }

  /** Lets go of the block. */
  close(): void {
    this.#bytes = Buffer.alloc(0);
    this.#end = 0;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#end;
  }

  /** The byte that comes next. */
  peek(): number {
    if (this.isAtEnd) throw malformed('A block of headers ends too early');
    return this.#bytes[this.#at] ?? 0;
  }

  /** Reads an integer: RFC 7541, section 5.1.
   * @param mask the bits of the first byte that belong to it */
  integer(mask: number): number {
    let value = this.peek() & mask;
    this.#at++;
    if (value < mask) return value;
    for (let shift = 0; ; shift += 7) {
      if (shift > MAX_SHIFT) throw malformed('An integer is too large');
      const byte = this.peek();
      this.#at++;
      value += (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** Reads a string, a character for each byte: RFC 7541, section 5.2. */
  string(): string {
    const isHuffman = this.peek() >= 0x80;
    const length = this.integer(0x7f);
    const from = this.#at;
    const to = from + length;
    if (to > this.#end) throw malformed('A string ends after its block');
    this.#at = to;
    if (!isHuffman) return this.#bytes.toString('latin1', from, to);
    const needed = Math.ceil((length * 8) / 5);
    if (needed > this.#scratch.length) {
      this.#scratch = Buffer.allocUnsafeSlow(needed);
    }
    const decoded = decodeHuffman(this.#bytes, from, to, this.#scratch);
    if (decoded < 0) throw malformed('A Huffman string is malformed');
    return this.#scratch.toString('latin1', 0, decoded);
  }
}

/** The error of a block that cannot be decoded. No later block can be, since
 * each depends on those before it. */
export function malformed(what: string): ConnectionError {
  return new ConnectionError(ErrorCode.COMPRESSION_ERROR, what);
}
