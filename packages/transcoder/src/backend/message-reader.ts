// The one message in the body of a response: a flag, its length, its bytes.

const PREFIX_BYTES = 5;

/** Puts the prefix before a message. */
export function prefixed(message: Uint8Array): Buffer {
  const body = Buffer.allocUnsafe(PREFIX_BYTES + message.byteLength);
  body[0] = 0;
  body.writeUInt32BE(message.byteLength, 1);
  body.set(message, PREFIX_BYTES);
  return body;
}

/** Reads a body piece by piece. A small message comes in one piece, and is not
 * copied. */
export class MessageReader {
  // Pieces of a body that is not whole yet, which are joined once.
  #pieces: Buffer[] = [];
  #bytes = 0;
  #length: number | undefined;

  /** The length that the prefix tells; undefined before it has come. */
  get length(): number | undefined {
    return this.#length;
  }

  /** Whether nothing has come. */
  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  /** Whether more has come than one message. */
  get isTooMuch(): boolean {
    const { length } = this;
    return length !== undefined && this.#bytes > PREFIX_BYTES + length;
  }

  /** Whether the sender has compressed the message. */
  get isCompressed(): boolean {
    return this.#whole()[0] === 1;
  }

  /** The message; undefined where it has not come, or only a part of it. */
  get message(): Buffer | undefined {
    return this.#length !== undefined &&
      this.#bytes === PREFIX_BYTES + this.#length
      ? this.#whole().subarray(PREFIX_BYTES)
      : undefined;
  }

  add(piece: Buffer): void {
    this.#bytes += piece.length;
    this.#pieces.push(piece);
    if (this.#length === undefined && this.#bytes >= PREFIX_BYTES) {
      this.#length = this.#whole().readUInt32BE(1);
    }
  }

  #whole(): Buffer {
    const [first] = this.#pieces;
    if (first && this.#pieces.length === 1) return first;
    const body = Buffer.concat(this.#pieces);
    this.#pieces = [body];
    return body;
  }
}
