// Sends requests as fast as the server takes them: RFC 9113, sections 5.1 and 5.2.
import type { CommonHead } from '../connection.ts';
import { ConnectionError, ErrorCode } from '../frames/error-code.ts';
import {
  Flag,
  FRAME_BYTES,
  FrameType,
  HEAD_BYTES,
  writeHead,
} from '../frames/frame.ts';
import { MAX_WINDOW, type Setting, SettingId } from '../frames/settings.ts';
import { blockBound, NO_TABLE, writeBlock } from '../hpack/header-encoder.ts';
import { sendLongBlock } from './long-block.ts';
import type { Outbox } from './outbox.ts';
import { listBytes, RequestHeads } from './request-head.ts';
import type { Stream } from './stream.ts';
import { StreamTable } from './stream-table.ts';

/** The last number that a stream can have: RFC 9113, section 5.1.1. */
const LAST_STREAM = 0x7fffffff;
const INITIAL_WINDOW = 65_535;
// Nothing is said before the first SETTINGS come, and a server should take no
// fewer: RFC 9113, section 6.5.2.
const STREAMS_BEFORE_SETTINGS = 100;

/** The requests of one connection. */
export class RequestSender {
  readonly #outbox: Outbox;
  readonly #heads: RequestHeads;
  readonly #onRefused: (stream: Stream, message: string) => void;
  /** Those that have a number. */
  readonly streams = new StreamTable();
  /** Those that have none, first come first. */
  readonly waiting = new Set<Stream>();
  // Those with a body that the windows had no room for.
  readonly #unsent = new Set<Stream>();
  #nextId: number;
  #isFirst = true;
  #window = INITIAL_WINDOW;
  #streamWindow = INITIAL_WINDOW;
  #maxStreams = STREAMS_BEFORE_SETTINGS;
  #maxListBytes = Number.POSITIVE_INFINITY;

  /** @param firstId the number of the first stream
   * @param onRefused told of a request that can never be sent */
  constructor(
    outbox: Outbox,
    head: CommonHead,
    firstId: number,
    onRefused: (stream: Stream, message: string) => void,
  ) {
    this.#outbox = outbox;
    this.#heads = new RequestHeads(head);
    this.#nextId = firstId;
    this.#onRefused = onRefused;
  }

  /** Whether no number is left. */
  get isExhausted(): boolean {
    return this.#nextId > LAST_STREAM;
  }

  /** Whether a number was never given to a stream. */
  isIdle(streamId: number): boolean {
    return streamId % 2 === 0 || streamId >= this.#nextId;
  }

  /** Sends a request, now or later. */
  send(stream: Stream): void {
    if (this.waiting.size > 0 || !this.#hasRoom()) this.waiting.add(stream);
    else this.#start(stream);
  }

  /** Sends what has been held back, where there is room by now. */
  sendMore(): void {
    for (const stream of this.#unsent) {
      if (this.#window <= 0 || this.#outbox.isFull) break;
      this.#sendBody(stream);
    }
    for (const stream of this.waiting) {
      if (!this.#hasRoom()) break;
      this.waiting.delete(stream);
      this.#start(stream);
    }
  }

  /** Takes a stream out.
   * @returns whether some of its body was still to be sent */
  remove(stream: Stream): boolean {
    this.streams.delete(stream);
    this.waiting.delete(stream);
    return this.#unsent.delete(stream);
  }

  /** Heeds what the server has set: RFC 9113, section 6.5.2. Frames larger than
   * MAX_FRAME_SIZE is at least would gain nothing. */
  apply(settings: Setting[]): void {
    for (const [id, value] of settings) {
      if (id === SettingId.MAX_CONCURRENT_STREAMS) this.#maxStreams = value;
      else if (id === SettingId.MAX_HEADER_LIST_SIZE)
        this.#maxListBytes = value;
      else if (id === SettingId.INITIAL_WINDOW_SIZE) this.#resizeWindows(value);
    }
  }

  /** The first SETTINGS have come: what they do not limit has no limit. */
  liftLimits(): void {
    this.#maxStreams = Number.POSITIVE_INFINITY;
  }

  /** Allows more bytes on the connection.
   * @throws ConnectionError where they are too many, or none */
  widen(increment: number): void {
    this.#window += increment;
    if (increment === 0 || this.#window > MAX_WINDOW) throw beyond();
  }

  /** Allows more bytes on a stream.
   * @returns false where they are too many, or none */
  widenStream(stream: Stream, increment: number): boolean {
    stream.sendWindow += increment;
    return increment !== 0 && stream.sendWindow <= MAX_WINDOW;
  }

  // The windows of open streams change by the difference: RFC 9113, 6.9.2.
  #resizeWindows(size: number): void {
    const difference = size - this.#streamWindow;
    this.#streamWindow = size;
    for (const stream of this.streams.all()) {
      stream.sendWindow += difference;
      if (stream.sendWindow > MAX_WINDOW) throw beyond();
    }
  }

  #hasRoom(): boolean {
    return (
      this.streams.size < this.#maxStreams &&
      !this.#outbox.isFull &&
      !this.isExhausted
    );
  }

  #start(stream: Stream): void {
    try {
      this.#sendHeaders(stream);
    } catch (error) {
      // Nothing was sent, not even a number was taken.
      this.#onRefused(stream, error instanceof Error ? error.message : '');
      return;
    }
    if (stream.body.length > 0) this.#sendBody(stream);
  }

  #sendHeaders(stream: Stream): void {
    const outbox = this.#outbox;
    const head = this.#heads.of(stream.path);
    const { headers, body } = stream;
    if (head.listBytes + listBytes(headers) > this.#maxListBytes) {
      throw new RangeError(`The server takes ${this.#maxListBytes} bytes.`);
    }
    const room = HEAD_BYTES + 1 + head.block.length + blockBound(headers);
    const at = outbox.reserve(room);
    const from = at + HEAD_BYTES;
    let end = from;
    if (this.#isFirst) outbox.bytes[end++] = NO_TABLE;
    end += head.block.copy(outbox.bytes, end);
    end = writeBlock(outbox.bytes, end, headers);

    this.#isFirst = false;
    stream.id = this.#nextId;
    stream.write = outbox.nextWrite;
    stream.sendWindow = this.#streamWindow;
    this.#nextId += 2;
    this.streams.add(stream);
    const flags = body.length === 0 ? Flag.END_STREAM : 0;
    if (end - from > FRAME_BYTES) {
      const block = Buffer.from(outbox.bytes.subarray(from, end));
      sendLongBlock(outbox, stream.id, flags, block);
      return;
    }
    const all = flags | Flag.END_HEADERS;
    const { HEADERS } = FrameType;
    writeHead(outbox.bytes, at, end - from, HEADERS, all, stream.id);
    outbox.commit(end);
  }

  #sendBody(stream: Stream): void {
    const outbox = this.#outbox;
    const { body, id } = stream;
    while (stream.sent < body.length) {
      const size = Math.min(
        body.length - stream.sent,
        this.#window,
        stream.sendWindow,
        FRAME_BYTES,
      );
      if (size <= 0 || outbox.isFull) {
        this.#unsent.add(stream);
        return;
      }
      const to = stream.sent + size;
      const flags = to === body.length ? Flag.END_STREAM : 0;
      const at = outbox.reserve(HEAD_BYTES);
      const { DATA } = FrameType;
      outbox.commit(writeHead(outbox.bytes, at, size, DATA, flags, id));
      outbox.append(body, stream.sent, to);
      stream.sent = to;
      stream.sendWindow -= size;
      this.#window -= size;
    }
    this.#unsent.delete(stream);
  }
}

function beyond(): ConnectionError {
  const message = 'The server opens a window beyond its limit';
  return new ConnectionError(ErrorCode.FLOW_CONTROL_ERROR, message);
}
