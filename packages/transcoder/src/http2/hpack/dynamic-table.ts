// The fields that a block of headers may refer to since an earlier one named
// them: RFC 7541, sections 2.3.2 and 4.

/** What each field costs beyond its bytes: RFC 7541, section 4.1. */
export const FIELD_OVERHEAD = 32;

/** The last fields, newest first, as many as fit. */
export class DynamicTable {
  // A ring: the newest field lies at the end, and the oldest `#count` before it.
  readonly #names: string[];
  readonly #values: string[];
  readonly #mask: number;
  #end = 0;
  #count = 0;
  #bytes = 0;
  #maxBytes: number;

  /** @param limit bytes that it never grows beyond */
  constructor(limit: number) {
    const slots = 1 << (32 - Math.clz32(limit / FIELD_OVERHEAD));
    this.#names = new Array<string>(slots).fill('');
    this.#values = new Array<string>(slots).fill('');
    this.#mask = slots - 1;
    this.#maxBytes = limit;
  }

  /** The number of fields. */
  get count(): number {
    return this.#count;
  }

  /** @param index 0 for the newest, less than `count` */
  nameAt(index: number): string {
    return this.#names[(this.#end - 1 - index) & this.#mask] ?? '';
  }

  /** @param index 0 for the newest, less than `count` */
  valueAt(index: number): string {
    return this.#values[(this.#end - 1 - index) & this.#mask] ?? '';
  }

  /** Adds a field. One that is larger than the table empties it: RFC 7541,
   * section 4.4. */
  add(name: string, value: string): void {
    const bytes = name.length + value.length + FIELD_OVERHEAD;
    this.#evictTo(this.#maxBytes - bytes);
    if (bytes > this.#maxBytes) return;
    this.#names[this.#end & this.#mask] = name;
    this.#values[this.#end & this.#mask] = value;
    this.#end++;
    this.#count++;
    this.#bytes += bytes;
  }

  /** Changes how much fits.
   * @param maxBytes at most the limit */
  resize(maxBytes: number): void {
    this.#maxBytes = maxBytes;
    this.#evictTo(maxBytes);
  }

  #evictTo(bytes: number): void {
    while (this.#count > 0 && this.#bytes > bytes) {
      const oldest = (this.#end - this.#count) & this.#mask;
      this.#bytes -= FIELD_OVERHEAD;
      this.#bytes -= (this.#names[oldest] ?? '').length;
      this.#bytes -= (this.#values[oldest] ?? '').length;
      // What is evicted must not be kept from the garbage collector.
      this.#names[oldest] = '';
      this.#values[oldest] = '';
      this.#count--;
    }
  }
}
