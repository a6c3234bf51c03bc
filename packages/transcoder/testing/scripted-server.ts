// A server of HTTP/2 that does as a test says, at the other end of a connection
// that never leaves the process.
import { type Duplex, duplexPair } from 'node:stream';
import type { HeaderList } from '../src/http2/connection.ts';
import { FramedConnection } from '../src/http2/framed/framed-connection.ts';
import { Flag, FrameType } from '../src/http2/frames/frame.ts';
import { HeaderDecoder } from '../src/http2/hpack/header-decoder.ts';
import { FrameLog } from './frame-log.ts';
import { rawFrame } from './raw-frame.ts';
import { RecordedCall } from './recorded-call.ts';

// What comes before the first frame: RFC 9113, section 3.4.
const PREFACE_BYTES = 24;

/** Both ends of a connection. */
export class ScriptedServer implements Disposable {
  readonly client: FramedConnection;
  /** What the connection has told. */
  readonly events: string[] = [];
  readonly socket: Duplex;
  /** The other end. */
  readonly clientSocket: Duplex;
  /** Frames that came in each chunk. */
  readonly chunks: string[][] = [];
  readonly #log: FrameLog;
  #skipped = PREFACE_BYTES;
  #wake = Promise.withResolvers<void>();

  /** @param firstStream the number of the first stream
   * @param highWaterMark bytes that a socket takes before it asks for patience */
  constructor(firstStream = 1, highWaterMark = 64 * 1024) {
    const [near, far] = duplexPair({ highWaterMark });
    const decoder = new HeaderDecoder(64 * 1024);
    this.#log = new FrameLog((block) => ownHeaders(decoder.decode(block)));
    this.socket = far;
    this.clientSocket = near;
    const head = {
      scheme: 'http',
      authority: 'localhost',
      headers: [],
    } as const;
    this.client = new FramedConnection(
      near,
      head,
      {
        ready: () => this.#tell('ready'),
        goingAway: () => this.#tell('going away'),
        closed: (reason) => this.#tell(`closed ${reason?.message ?? 'well'}`),
      },
      firstStream,
    );
    far.on('data', (chunk: Buffer) => {
      const before = this.#log.lines.length;
      this.#log.read(chunk.subarray(this.#skipped));
      this.#skipped = 0;
      this.chunks.push(this.#log.lines.slice(before));
      this.#wake.resolve();
    });
    far.on('end', () => {
      this.#log.lines.push('the end');
      this.#wake.resolve();
    });
    far.on('error', () => {});
  }

  /** A server that has said hello, and a client that has heard it.
   * @param settings the payload of SETTINGS, in digits */
  static async greeting(
    settings = '',
    highWaterMark?: number,
  ): Promise<ScriptedServer> {
    const server = new ScriptedServer(1, highWaterMark);
    server.send(rawFrame(FrameType.SETTINGS, 0, 0, settings));
    await server.until('settings ack');
    server.lines.length = 0;
    server.chunks.length = 0;
    return server;
  }

  /** Frames that the client has sent. */
  get lines(): string[] {
    return this.#log.lines;
  }

  /** Sends frames as they are. */
  send(...frames: (Buffer | string)[]): void {
    for (const frame of frames) this.socket.write(frame);
  }

  /** Answers with the status 200, and ends the stream. */
  answer(streamId: number): void {
    const flags = Flag.END_HEADERS | Flag.END_STREAM;
    this.send(rawFrame(FrameType.HEADERS, flags, streamId, '88'));
  }

  /** Makes a request. */
  call(body = '', headers: HeaderList = []): RecordedCall & { cancel(): void } {
    const call = new RecordedCall();
    const path = '/path';
    const request = this.client.request(path, headers, Buffer.from(body), call);
    return Object.assign(call, { cancel: () => request.cancel() });
  }

  /** Waits for a line of `lines` or `events` that begins so. */
  async until(beginning: string): Promise<void> {
    const isHere = (line: string) => line.startsWith(beginning);
    while (![...this.lines, ...this.events].some(isHere)) {
      await this.#wake.promise;
      this.#wake = Promise.withResolvers<void>();
    }
  }

  [Symbol.dispose](): void {
    this.client.destroy();
    this.socket.destroy();
  }

  #tell(event: string): void {
    this.events.push(event);
    this.#wake.resolve();
  }
}

// Those that the connection itself adds are the same in all requests.
function ownHeaders(list: HeaderList = []): string {
  return list.slice(8).join(' ');
}
