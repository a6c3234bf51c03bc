// Gathers what is sent within one turn of the event loop into one write.
import type { Duplex } from 'node:stream';

// Frames are written one after the other into a chunk. None of its bytes is used
// twice, since a socket may keep those that it was given for as long as it likes.
const CHUNK_BYTES = 64 * 1024;
/** A copy of so many bytes costs less than a write of their own. */
const COPIED_BYTES = 4 * 1024;
/** No more is gathered before the socket has taken it. */
const FULL_BYTES = 256 * 1024;

/** The way out of a connection. */
export class Outbox {
  readonly #socket: Duplex;
  readonly #onRoom: () => void;
  /** Where frames are written, by whoever has reserved room. */
  bytes = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  #from = 0;
  #end = 0;
  #pieces: Buffer[] = [];
  #pendingBytes = 0;
  #isScheduled = false;
  #isBlocked = false;
  #writes = 0;

  /** @param onRoom called when it is full no more */
  constructor(socket: Duplex, onRoom: () => void) {
    this.#socket = socket;
    this.#onRoom = onRoom;
    socket.on('drain', () => {
      this.#isBlocked = false;
      this.#onRoom();
    });
  }

  /** Whether requests have to wait. What is small and answers the server is sent
   * nevertheless. */
  get isFull(): boolean {
    return this.#isBlocked || this.#pendingBytes >= FULL_BYTES;
  }

  /** Bytes that the socket was not given yet, or has not passed on. */
  get waitingBytes(): number {
    return this.#pendingBytes + this.#socket.writableLength;
  }

  /** The number of the write that takes what is sent now. */
  get nextWrite(): number {
    return this.#writes;
  }

  /** Makes room in `bytes`.
   * @returns where it begins */
  reserve(size: number): number {
    if (this.bytes.length - this.#end < size) {
      this.#cut();
      this.bytes = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, size));
      this.#from = 0;
      this.#end = 0;
    }
    return this.#end;
  }

  /** Sends what was written from where the room began.
   * @param end where it ends */
  commit(end: number): void {
    this.#pendingBytes += end - this.#end;
    this.#end = end;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.flush());
  }

  /** Sends a part of bytes, which must not change any more. */
  append(source: Buffer, from: number, to: number): void {
    const size = to - from;
    if (size <= COPIED_BYTES) {
      const at = this.reserve(size);
      source.copy(this.bytes, at, from, to);
      this.commit(at + size);
    } else {
      this.#cut();
      this.#pieces.push(source.subarray(from, to));
      this.#pendingBytes += size;
      this.commit(this.#end);
    }
  }

  /** Forgets what the socket was not given yet. */
  discard(): void {
    this.#pieces = [];
    this.#pendingBytes = 0;
    this.#from = this.#end;
  }

  /** Gives the socket all that there is. */
  flush(): void {
    this.#isScheduled = false;
    this.#cut();
    if (this.#pieces.length === 0 || this.#socket.destroyed) return;
    const wasFull = this.isFull;
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#pendingBytes = 0;
    this.#writes++;
    if (pieces.length > 1) this.#socket.cork();
    for (const piece of pieces) this.#isBlocked = !this.#socket.write(piece);
    if (pieces.length > 1) this.#socket.uncork();
    if (wasFull && !this.#isBlocked) this.#onRoom();
  }

  // What was written since the last cut becomes a piece.
  #cut(): void {
    if (this.#end === this.#from) return;
    this.#pieces.push(this.bytes.subarray(this.#from, this.#end));
    this.#from = this.#end;
  }
}
