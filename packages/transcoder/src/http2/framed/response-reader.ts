// Tells requests of their responses: RFC 9113, sections 5.1, 5.2 and 8.1.
import {
  CONNECTION_WINDOW,
  HEADER_BYTES,
  type HeaderList,
  STREAM_WINDOW,
} from '../connection.ts';
import { ErrorCode } from '../frames/error-code.ts';
import { HeaderDecoder } from '../hpack/header-decoder.ts';
import { sendWindowUpdate } from './control-frames.ts';
import type { Outbox } from './outbox.ts';
import { areRegular, isInterim, isResponse } from './response-headers.ts';
import type { Stream } from './stream.ts';

/** How a stream ends. */
export interface StreamEnds {
  /** Its response is complete. */
  complete(stream: Stream): void;
  /** Its response breaks a rule. */
  reset(stream: Stream, code: number, message: string): void;
}

/** Reads the responses of one connection. A stream that is undefined has been
 * closed: what still comes on it is read and dropped. */
export class ResponseReader {
  readonly #outbox: Outbox;
  readonly #ends: StreamEnds;
  readonly #decoder = new HeaderDecoder(HEADER_BYTES);
  #window = CONNECTION_WINDOW;

  constructor(outbox: Outbox, ends: StreamEnds) {
    this.#outbox = outbox;
    this.#ends = ends;
  }

  /** Takes a block of headers. */
  headers(
    stream: Stream | undefined,
    endsStream: boolean,
    bytes: Buffer,
    from: number,
    to: number,
  ): void {
    const list = this.#decoder.decode(bytes, from, to);
    if (!stream) return;
    if (!list) {
      const message = `The server sends headers of more than ${HEADER_BYTES} bytes.`;
      this.#ends.reset(stream, ErrorCode.ENHANCE_YOUR_CALM, message);
    } else if (stream.hasHeaders) {
      this.#trailers(stream, endsStream, list);
    } else if (!isResponse(list) || (isInterim(list) && endsStream)) {
      this.#malformed(stream, 'The headers of the response are malformed.');
    } else if (!isInterim(list)) {
      stream.hasHeaders = true;
      stream.listener.headers(list);
      if (endsStream) this.#ends.complete(stream);
    }
  }

  #trailers(stream: Stream, endsStream: boolean, list: HeaderList): void {
    if (!endsStream || !areRegular(list, 0)) {
      this.#malformed(stream, 'The trailers of the response are malformed.');
      return;
    }
    stream.listener.trailers(list);
    this.#ends.complete(stream);
  }

  /** Takes a part of a body.
   * @param flowBytes what it takes of the windows */
  data(
    stream: Stream | undefined,
    endsStream: boolean,
    chunk: Buffer,
    flowBytes: number,
  ): void {
    this.#take(flowBytes);
    if (!stream) return;
    stream.receiveWindow -= flowBytes;
    if (!stream.hasHeaders) {
      this.#malformed(stream, 'The body of the response precedes its headers.');
      return;
    }
    if (chunk.length > 0) stream.listener.data(chunk);
    if (endsStream) {
      this.#ends.complete(stream);
    } else if (stream.receiveWindow <= STREAM_WINDOW / 2 && !stream.isOver) {
      const taken = STREAM_WINDOW - stream.receiveWindow;
      stream.receiveWindow = STREAM_WINDOW;
      sendWindowUpdate(this.#outbox, stream.id, taken);
    }
  }

  // A window is wide again when half of it is used, so that no server can tell
  // when it was too narrow. Closed streams count too: RFC 9113, section 6.9.
  #take(flowBytes: number): void {
    this.#window -= flowBytes;
    if (this.#window <= CONNECTION_WINDOW / 2) {
      sendWindowUpdate(this.#outbox, 0, CONNECTION_WINDOW - this.#window);
      this.#window = CONNECTION_WINDOW;
    }
  }

  #malformed(stream: Stream, message: string): void {
    this.#ends.reset(stream, ErrorCode.PROTOCOL_ERROR, message);
  }
}
