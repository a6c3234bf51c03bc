// Writes protobuf's wire format. All messages are written in the same memory, one
// after the other, and copied out: to allocate some for each would take longer
// than to write a small one.
import type { WireType } from '@bufbuild/protobuf/wire';

/** What is kept between messages. A larger one has memory of its own. */
const KEPT_BYTES = 16 * 1_024;
const kept = Buffer.allocUnsafeSlow(KEPT_BYTES);
const keptView = viewOf(kept);

/** One message being written. Until it is finished, no other may be begun. */
export class ByteWriter {
  #bytes = kept;
  #view = keptView;
  #at = 0;

  /** The message, in memory of its own. */
  finish(): Buffer {
    const message = Buffer.allocUnsafe(this.#at);
    this.#bytes.copy(message, 0, 0, this.#at);
    return message;
  }

  /** Begins a field: its value comes next. */
  tag(number: number, wire: WireType): this {
    return this.uint32(((number << 3) | wire) >>> 0);
  }

  /** Begins what has its length before it. @returns what `join` takes */
  fork(): number {
    this.#reserve(1);
    this.#at += 1;
    return this.#at;
  }

  /** Ends it, and writes its length. That of most has one byte. */
  join(start: number): void {
    const length = this.#at - start;
    if (length > 0x7f) {
      const more = varintSize(length) - 1;
      this.#reserve(more);
      this.#bytes.copyWithin(start + more, start, this.#at);
    }
    this.#at = start - 1;
    this.uint32(length);
    this.#at += length;
  }

  bytes(value: Uint8Array): void {
    this.uint32(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  string(value: string): void {
    const { length } = value;
    if (length > SHORT || !this.#ascii(value, length)) this.#utf8(value);
  }

  // Node's own way to write takes longer to be called than this for few letters.
  #ascii(value: string, length: number): boolean {
    this.#reserve(length + 1);
    const bytes = this.#bytes;
    const start = this.#at + 1;
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (code > 0x7f) return false;
      bytes[start + index] = code;
    }
    bytes[this.#at] = length;
    this.#at = start + length;
    return true;
  }

  #utf8(value: string): void {
    const length = Buffer.byteLength(value);
    this.uint32(length);
    this.#reserve(length);
    this.#at += this.#bytes.write(value, this.#at, length);
  }

  bool(value: boolean): void {
    this.uint32(value ? 1 : 0);
  }

  uint32(value: number): this {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#at++] = rest;
    return this;
  }

  /** Numbers below zero have all 64 bits. */
  int32(value: number): void {
    if (value >= 0) this.uint32(value);
    else this.#varint64(value >>> 0, 0xffff_ffff);
  }

  sint32(value: number): void {
    this.uint32(((value << 1) ^ (value >> 31)) >>> 0);
  }

  int64(value: bigint): void {
    this.uint64(value);
  }

  sint64(value: bigint): void {
    this.uint64((value << 1n) ^ (value >> 63n));
  }

  // The two halves come by way of the memory that they go to: arithmetic with
  // bigints would make new ones.
  uint64(value: bigint): void {
    this.#reserve(10);
    this.#view.setBigUint64(this.#at, value, true);
    const low = this.#view.getUint32(this.#at, true);
    this.#varint64(low, this.#view.getUint32(this.#at + 4, true));
  }

  // Seven bits in a byte, the lowest first.
  #varint64(low: number, high: number): void {
    this.#reserve(10);
    let left = high;
    let right = low;
    while (left > 0 || right > 0x7f) {
      this.#bytes[this.#at++] = (right & 0x7f) | 0x80;
      right = ((right >>> 7) | (left << 25)) >>> 0;
      left >>>= 7;
    }
    this.#bytes[this.#at++] = right;
  }

  float(value: number): void {
    this.#reserve(4);
    this.#view.setFloat32(this.#at, value, true);
    this.#at += 4;
  }

  double(value: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
  }

  fixed32(value: number): void {
    this.#reserve(4);
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  sfixed32(value: number): void {
    this.fixed32(value >>> 0);
  }

  fixed64(value: bigint): void {
    this.#reserve(8);
    this.#view.setBigUint64(this.#at, value, true);
    this.#at += 8;
  }

  sfixed64(value: bigint): void {
    this.fixed64(value);
  }

  #reserve(size: number): void {
    const needed = this.#at + size;
    if (needed <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(
      Math.max(needed, 2 * this.#bytes.length),
    );
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
    this.#view = viewOf(grown);
  }
}

/** Letters up to which a text is written one by one. */
const SHORT = 32;

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function varintSize(value: number): number {
  if (value < 2 ** 14) return 2;
  if (value < 2 ** 21) return 3;
  return value < 2 ** 28 ? 4 : 5;
}
