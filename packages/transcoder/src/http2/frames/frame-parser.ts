// Understands the frames that a server may send: RFC 9113, section 6.
import { ConnectionError, ErrorCode } from './error-code.ts';
import { Flag, FrameType, readUint31 } from './frame.ts';
import { HeaderBlock } from './header-block.ts';
import { readSettings, type Setting } from './settings.ts';

/** What the frames say. Bytes are what `bytes` holds between two positions. */
export interface FrameHandler {
  /** A whole block of headers, which must be decoded in any case. */
  onHeaders(
    streamId: number,
    endsStream: boolean,
    bytes: Buffer,
    from: number,
    to: number,
  ): void;
  /** @param flowBytes what it takes of the windows, its padding included */
  onData(
    streamId: number,
    endsStream: boolean,
    bytes: Buffer,
    from: number,
    to: number,
    flowBytes: number,
  ): void;
  onReset(streamId: number, code: number): void;
  onSettings(settings: Setting[]): void;
  onSettingsAck(): void;
  /** @param payload eight bytes to be sent back */
  onPing(payload: Buffer): void;
  onPingAck(payload: Buffer): void;
  onGoAway(lastStreamId: number, code: number, debugData: Buffer): void;
  /** @param streamId 0 for the whole connection */
  onWindowUpdate(streamId: number, increment: number): void;
  /** A frame that means nothing to a client: PRIORITY, or of unknown type. */
  onIgnored(): void;
}

/** Checks the form of each frame and says what it means. */
export class FrameParser {
  readonly #handler: FrameHandler;
  readonly #block: HeaderBlock;

  /** @param maxBlockBytes of one block of headers as it is sent */
  constructor(handler: FrameHandler, maxBlockBytes: number) {
    this.#handler = handler;
    this.#block = new HeaderBlock(maxBlockBytes);
  }

  /** Takes one frame.
   * @throws ConnectionError where it breaks a rule */
  take(
    type: number,
    flags: number,
    streamId: number,
    bytes: Buffer,
    from: number,
    to: number,
  ): void {
    if (this.#block.streamId > 0 && type !== FrameType.CONTINUATION) {
      throw broken('A frame comes between HEADERS and CONTINUATION');
    }
    switch (type) {
      case FrameType.DATA:
        this.#data(flags, streamId, bytes, from, to);
        break;
      case FrameType.HEADERS:
        this.#headers(flags, streamId, bytes, from, to);
        break;
      case FrameType.CONTINUATION:
        this.#continuation(flags, streamId, bytes.subarray(from, to));
        break;
      case FrameType.RST_STREAM:
        onStream(streamId, 'RST_STREAM');
        ofSize(4, to - from, 'RST_STREAM');
        this.#handler.onReset(streamId, bytes.readUInt32BE(from));
        break;
      case FrameType.SETTINGS:
        this.#settings(flags, streamId, bytes.subarray(from, to));
        break;
      case FrameType.PING:
        this.#ping(flags, streamId, bytes.subarray(from, to));
        break;
      case FrameType.GOAWAY:
        this.#goAway(streamId, bytes.subarray(from, to));
        break;
      case FrameType.WINDOW_UPDATE:
        ofSize(4, to - from, 'WINDOW_UPDATE');
        this.#handler.onWindowUpdate(streamId, readUint31(bytes, from));
        break;
      case FrameType.PUSH_PROMISE:
        // SETTINGS_ENABLE_PUSH is 0: section 8.4.
        throw broken('The server pushes what nobody asked for');
      case FrameType.PRIORITY:
        onStream(streamId, 'PRIORITY');
        this.#handler.onIgnored();
        break;
      default:
        this.#handler.onIgnored();
    }
  }

  #data(
    flags: number,
    streamId: number,
    bytes: Buffer,
    from: number,
    to: number,
  ): void {
    onStream(streamId, 'DATA');
    const padding = paddingOf(flags, bytes, from, to);
    const begin = flags & Flag.PADDED ? from + 1 : from;
    const endsStream = (flags & Flag.END_STREAM) !== 0;
    const flowBytes = to - from;
    const end = to - padding;
    this.#handler.onData(streamId, endsStream, bytes, begin, end, flowBytes);
  }

  #headers(
    flags: number,
    streamId: number,
    bytes: Buffer,
    from: number,
    to: number,
  ): void {
    onStream(streamId, 'HEADERS');
    const end = to - paddingOf(flags, bytes, from, to);
    let begin = flags & Flag.PADDED ? from + 1 : from;
    // The deprecated fields of priority: section 5.3.
    if (flags & Flag.PRIORITY) begin += 5;
    if (begin > end) throw sizeError('HEADERS');
    const endsStream = (flags & Flag.END_STREAM) !== 0;
    if (flags & Flag.END_HEADERS) {
      this.#handler.onHeaders(streamId, endsStream, bytes, begin, end);
    } else {
      this.#block.begin(streamId, endsStream, bytes.subarray(begin, end));
    }
  }

  #continuation(flags: number, streamId: number, fragment: Buffer): void {
    const block = this.#block;
    if (streamId === 0 || streamId !== block.streamId) {
      throw broken('CONTINUATION goes on with nothing');
    }
    block.add(fragment);
    if ((flags & Flag.END_HEADERS) === 0) return;
    const { endsStream } = block;
    const whole = block.end();
    this.#handler.onHeaders(streamId, endsStream, whole, 0, whole.length);
  }

  #settings(flags: number, streamId: number, payload: Buffer): void {
    onConnection(streamId, 'SETTINGS');
    if (flags & Flag.ACK) {
      ofSize(0, payload.length, 'SETTINGS');
      this.#handler.onSettingsAck();
    } else {
      this.#handler.onSettings(readSettings(payload));
    }
  }

  #ping(flags: number, streamId: number, payload: Buffer): void {
    onConnection(streamId, 'PING');
    ofSize(8, payload.length, 'PING');
    if (flags & Flag.ACK) this.#handler.onPingAck(payload);
    else this.#handler.onPing(payload);
  }

  #goAway(streamId: number, payload: Buffer): void {
    onConnection(streamId, 'GOAWAY');
    if (payload.length < 8) throw sizeError('GOAWAY');
    this.#handler.onGoAway(
      readUint31(payload, 0),
      payload.readUInt32BE(4),
      payload.subarray(8),
    );
  }
}

// Sections 6.1 and 6.2: the first byte says how many there are at the end.
function paddingOf(
  flags: number,
  bytes: Buffer,
  from: number,
  to: number,
): number {
  if ((flags & Flag.PADDED) === 0) return 0;
  if (from === to) throw sizeError('A padded frame');
  const padding = bytes[from] ?? 0;
  if (padding >= to - from) throw broken('A frame is nothing but padding');
  return padding;
}

function onStream(streamId: number, name: string): void {
  if (streamId === 0) throw broken(`${name} comes on no stream`);
}

function onConnection(streamId: number, name: string): void {
  if (streamId !== 0) throw broken(`${name} comes on a stream`);
}

function ofSize(expected: number, length: number, name: string): void {
  if (length !== expected) throw sizeError(name);
}

function sizeError(name: string): ConnectionError {
  const message = `${name} has the wrong size`;
  return new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, message);
}

function broken(message: string): ConnectionError {
  return new ConnectionError(ErrorCode.PROTOCOL_ERROR, message);
}
