// Cuts the bytes of a connection into frames: RFC 9113, section 4.
import { ConnectionError, ErrorCode } from './error-code.ts';
import { FRAME_BYTES, HEAD_BYTES, readUint31 } from './frame.ts';

/** Takes a frame: its payload is what `bytes` holds between two positions.
 * They are nobody else's, so a part of them may be kept. */
export type TakeFrame = (
  type: number,
  flags: number,
  streamId: number,
  bytes: Buffer,
  from: number,
  to: number,
) => void;

/** Reads frames out of chunks of any size. A frame that lies in one chunk is
 * not copied. */
export class FrameReader {
  readonly #take: TakeFrame;
  // A frame that has begun, and how much of it has come: first its head, and
  // then all of it in a buffer of its size.
  readonly #head = Buffer.alloc(HEAD_BYTES);
  #begun = this.#head;
  #filled = 0;
  #isStopped = false;

  constructor(take: TakeFrame) {
    this.#take = take;
  }

  /** Reads all frames that end in a chunk.
   * @throws ConnectionError (FRAME_SIZE_ERROR) for one larger than we allow */
  read(chunk: Buffer): void {
    let at = this.#filled > 0 ? this.#complete(chunk) : 0;
    while (!this.#isStopped && chunk.length - at >= HEAD_BYTES) {
      const end = at + frameBytes(chunk, at);
      if (end > chunk.length) break;
      this.#give(chunk, at, end);
      at = end;
    }
    if (!this.#isStopped && at < chunk.length) this.#begin(chunk, at);
  }

  /** Takes no further frames, nor those left of the current chunk. */
  stop(): void {
    this.#isStopped = true;
  }

  #begin(chunk: Buffer, at: number): void {
    const isHeadHere = chunk.length - at >= HEAD_BYTES;
    this.#begun = isHeadHere
      ? Buffer.allocUnsafe(frameBytes(chunk, at))
      : this.#head;
    this.#filled = chunk.copy(this.#begun, 0, at);
  }

  /** Adds to the frame that has begun.
   * @returns where the next frame begins */
  #complete(chunk: Buffer): number {
    let at = this.#fill(chunk, 0);
    if (this.#begun === this.#head && this.#filled === HEAD_BYTES) {
      this.#begun = Buffer.allocUnsafe(frameBytes(this.#head, 0));
      this.#head.copy(this.#begun);
      at = this.#fill(chunk, at);
    }
    if (this.#begun !== this.#head && this.#filled === this.#begun.length) {
      const frame = this.#begun;
      this.#begun = this.#head;
      this.#filled = 0;
      this.#give(frame, 0, frame.length);
    }
    return at;
  }

  #fill(chunk: Buffer, at: number): number {
    const copied = chunk.copy(this.#begun, this.#filled, at);
    this.#filled += copied;
    return at + copied;
  }

  #give(bytes: Buffer, at: number, end: number): void {
    this.#take(
      bytes[at + 3] ?? 0,
      bytes[at + 4] ?? 0,
      readUint31(bytes, at + 5),
      bytes,
      at + HEAD_BYTES,
      end,
    );
  }
}

function frameBytes(bytes: Buffer, at: number): number {
  const length = bytes.readUIntBE(at, 3);
  if (length > FRAME_BYTES) {
    throw new ConnectionError(
      ErrorCode.FRAME_SIZE_ERROR,
      `A frame has ${length} bytes, more than ${FRAME_BYTES}`,
    );
  }
  return HEAD_BYTES + length;
}
