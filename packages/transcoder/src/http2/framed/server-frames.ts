// Acts on the frames of a server: RFC 9113, sections 5.1 and 6.

import { HEADER_BYTES } from '../connection.ts';
import {
  ConnectionError,
  ErrorCode,
  nameOfError,
} from '../frames/error-code.ts';
import { Flag, FrameType } from '../frames/frame.ts';
import { type FrameHandler, FrameParser } from '../frames/frame-parser.ts';
import { FrameReader } from '../frames/frame-reader.ts';
import type { Setting } from '../frames/settings.ts';
import { sendPingAck, sendSettingsAck } from './control-frames.ts';
import type { Outbox } from './outbox.ts';
import type { Pings } from './pings.ts';
import type { RequestSender } from './request-sender.ts';
import { ResponseReader, type StreamEnds } from './response-reader.ts';
import type { Stream } from './stream.ts';

/** What frames mean to the connection as a whole. */
export interface ServerEvents extends StreamEnds {
  /** The first SETTINGS have come. */
  ready(): void;
  /** RST_STREAM has come. */
  wasReset(stream: Stream, code: number): void;
  /** GOAWAY has come.
   * @param farewell what the server said, unless all was well */
  goAway(lastStreamId: number, farewell: Error | undefined): void;
}

/** Frames in a row that bring no response any further. More are a flood, which
 * costs time and serves nobody. */
const MAX_USELESS = 10_000;
/** Bytes that may wait for a server that asks for answers and reads none. */
const MAX_UNREAD_BYTES = 1024 * 1024;
const DEBUG_BYTES = 100;

/** The way in of a connection. */
export class ServerFrames implements FrameHandler {
  readonly #outbox: Outbox;
  readonly #pings: Pings;
  readonly #sender: RequestSender;
  readonly #events: ServerEvents;
  readonly #responses: ResponseReader;
  readonly #reader: FrameReader;
  #isReady = false;
  #useless = 0;

  constructor(
    outbox: Outbox,
    pings: Pings,
    sender: RequestSender,
    events: ServerEvents,
  ) {
    this.#outbox = outbox;
    this.#pings = pings;
    this.#sender = sender;
    this.#events = events;
    this.#responses = new ResponseReader(outbox, events);
    const parser = new FrameParser(this, HEADER_BYTES);
    this.#reader = new FrameReader((type, flags, streamId, bytes, from, to) => {
      if (!this.#isReady) checkFirst(type, flags);
      parser.take(type, flags, streamId, bytes, from, to);
    });
  }

  /** Reads what has come.
   * @throws ConnectionError where the server breaks a rule */
  read(chunk: Buffer): void {
    try {
      this.#reader.read(chunk);
    } catch (error) {
      // An answer of HTTP/1.1 looks like a frame of many bytes.
      throw this.#isReady ? error : notHttp2();
    }
  }

  /** Reads nothing any more. */
  stop(): void {
    this.#reader.stop();
  }

  onHeaders(
    streamId: number,
    endsStream: boolean,
    bytes: Buffer,
    from: number,
    to: number,
  ): void {
    const stream = this.#find(streamId, 'HEADERS');
    this.#count(stream !== undefined);
    this.#responses.headers(stream, endsStream, bytes, from, to);
  }

  onData(
    streamId: number,
    endsStream: boolean,
    bytes: Buffer,
    from: number,
    to: number,
    flowBytes: number,
  ): void {
    const stream = this.#find(streamId, 'DATA');
    this.#count(stream !== undefined && (to > from || endsStream));
    const chunk = bytes.subarray(from, to);
    this.#responses.data(stream, endsStream, chunk, flowBytes);
  }

  onReset(streamId: number, code: number): void {
    const stream = this.#find(streamId, 'RST_STREAM');
    this.#count(stream !== undefined);
    if (stream) this.#events.wasReset(stream, code);
  }

  onSettings(settings: Setting[]): void {
    this.#count(false);
    this.#checkUnread();
    if (!this.#isReady) this.#sender.liftLimits();
    this.#sender.apply(settings);
    sendSettingsAck(this.#outbox);
    if (!this.#isReady) {
      this.#isReady = true;
      this.#events.ready();
    }
    this.#sender.sendMore();
  }

  onSettingsAck(): void {
    this.#count(false);
  }

  onPing(payload: Buffer): void {
    this.#count(false);
    this.#checkUnread();
    sendPingAck(this.#outbox, payload);
  }

  onPingAck(payload: Buffer): void {
    this.#count(false);
    this.#pings.receive(payload);
  }

  onGoAway(lastStreamId: number, code: number, debugData: Buffer): void {
    this.#count(false);
    const isFine = code === ErrorCode.NO_ERROR;
    const farewell = isFine ? undefined : farewellOf(code, debugData);
    this.#events.goAway(lastStreamId, farewell);
  }

  onWindowUpdate(streamId: number, increment: number): void {
    if (streamId === 0) {
      this.#sender.widen(increment);
    } else {
      const stream = this.#find(streamId, 'WINDOW_UPDATE');
      this.#count(stream !== undefined);
      if (!stream) return;
      if (!this.#sender.widenStream(stream, increment)) {
        const message = 'The server opens a window beyond its limit.';
        this.#events.reset(stream, ErrorCode.FLOW_CONTROL_ERROR, message);
        return;
      }
    }
    this.#sender.sendMore();
  }

  onIgnored(): void {
    this.#count(false);
  }

  // A stream that is not there has been closed. What the server had sent before
  // it knew of that is ignored; that it goes on after its own end is not noticed.
  #find(streamId: number, name: string): Stream | undefined {
    const stream = this.#sender.streams.get(streamId);
    if (!stream && this.#sender.isIdle(streamId)) {
      const message = `${name} comes on a stream that nobody has opened`;
      throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, message);
    }
    return stream;
  }

  #count(isUseful: boolean): void {
    if (isUseful) this.#useless = 0;
    else if (++this.#useless > MAX_USELESS) {
      throw flood(`The server sends ${MAX_USELESS} frames of no use`);
    }
  }

  #checkUnread(): void {
    if (this.#outbox.waitingBytes > MAX_UNREAD_BYTES) {
      throw flood('The server asks for answers, and does not read them');
    }
  }
}

// RFC 9113, section 3.4.
function checkFirst(type: number, flags: number): void {
  if (type !== FrameType.SETTINGS || flags & Flag.ACK) throw notHttp2();
}

function notHttp2(): ConnectionError {
  const message = 'The server does not speak HTTP/2';
  return new ConnectionError(ErrorCode.PROTOCOL_ERROR, message);
}

function flood(message: string): ConnectionError {
  return new ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, message);
}

function farewellOf(code: number, debugData: Buffer): Error {
  const text = debugData.toString('latin1', 0, DEBUG_BYTES);
  const words = text.replaceAll(/[^ -~]/g, '?');
  return new Error(`The server went away: ${nameOfError(code)} "${words}".`);
}
