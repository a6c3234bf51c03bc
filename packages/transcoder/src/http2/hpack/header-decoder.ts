// Decodes blocks of headers: RFC 7541, sections 3 and 6.
import type { HeaderList } from '../connection.ts';
import { BlockReader, malformed } from './block-reader.ts';
import { DynamicTable, FIELD_OVERHEAD } from './dynamic-table.ts';
import { STATIC_TABLE } from './static-table.ts';

/** SETTINGS_HEADER_TABLE_SIZE where nothing else was said: RFC 9113, 6.5.2. */
export const HEADER_TABLE_BYTES = 4096;

const NAMES = ['', ...STATIC_TABLE.map(([name]) => name)];
const VALUES = ['', ...STATIC_TABLE.map(([, value]) => value)];

/** Decodes the blocks of one connection, each of which depends on those before
 * it. So every block must be decoded, also one that nobody waits for. */
export class HeaderDecoder {
  readonly #maxListBytes: number;
  readonly #table = new DynamicTable(HEADER_TABLE_BYTES);
  readonly #reader = new BlockReader();
  #list: string[] = [];
  #listBytes = 0;

  /** @param maxListBytes what a list may take, counted as RFC 9113, 6.5.2 says */
  constructor(maxListBytes: number) {
    this.#maxListBytes = maxListBytes;
  }

  /** Decodes a block.
   * @returns names and values by turns; undefined where it is too large
   * @throws ConnectionError (COMPRESSION_ERROR) where it is malformed */
  decode(bytes: Buffer, from = 0, to = bytes.length): HeaderList | undefined {
    const reader = this.#reader;
    reader.open(bytes, from, to);
    this.#list = [];
    this.#listBytes = 0;
    // The size of the table changes at the beginning of a block: section 4.2.
    while (!reader.isAtEnd && (reader.peek() & 0xe0) === 0x20) this.#resize();
    while (!reader.isAtEnd) this.#field();
    reader.close();
    return this.#listBytes > this.#maxListBytes ? undefined : this.#list;
  }

  #resize(): void {
    const bytes = this.#reader.integer(0x1f);
    if (bytes > HEADER_TABLE_BYTES) throw malformed('A table is too large');
    this.#table.resize(bytes);
  }

  // The first bits tell the kind of a field: section 6.
  #field(): void {
    const first = this.#reader.peek();
    if (first >= 0x80) this.#indexed();
    else if (first >= 0x40) this.#literal(0x3f, true);
    else if (first < 0x20) this.#literal(0x0f, false);
    else throw malformed('A table changes its size within a block');
  }

  #indexed(): void {
    const index = this.#reader.integer(0x7f);
    const name = this.#nameAt(index);
    if (index < NAMES.length) this.#emit(name, VALUES[index] ?? '');
    else this.#emit(name, this.#table.valueAt(index - NAMES.length));
  }

  #literal(mask: number, isAdded: boolean): void {
    const index = this.#reader.integer(mask);
    const name = index > 0 ? this.#nameAt(index) : this.#reader.string();
    const value = this.#reader.string();
    this.#emit(name, value);
    if (isAdded) this.#table.add(name, value);
  }

  #nameAt(index: number): string {
    if (index > 0 && index < NAMES.length) return NAMES[index] ?? '';
    const below = index - NAMES.length;
    if (below < 0 || below >= this.#table.count) {
      throw malformed(`No field has the index ${index}`);
    }
    return this.#table.nameAt(below);
  }

  // A small block can name a large field many times, so that its list is larger
  // than any limit: what is beyond it is decoded, but not kept.
  #emit(name: string, value: string): void {
    this.#listBytes += name.length + value.length + FIELD_OVERHEAD;
    if (this.#listBytes <= this.#maxListBytes) this.#list.push(name, value);
  }
}
