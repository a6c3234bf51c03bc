// The body of an answer that grows: written while there is room, and flushed.
import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import {
  constants,
  createBrotliCompress,
  createGzip,
  type Zlib,
} from 'node:zlib';
import { type Encoding, QUICK } from '../http/content-encoding.ts';

/** Writes the body of a response whose head is set and not yet sent. */
export class AnswerBody {
  readonly #response: ServerResponse;
  readonly #compressor: Compressor | undefined;
  #full = false;

  constructor(response: ServerResponse, encoding: Encoding | undefined) {
    this.#response = response;
    if (encoding === undefined) return;
    response.setHeader('Content-Encoding', encoding);
    const compressor = createCompressor(encoding);
    this.#compressor = compressor;
    compressor.on('data', (part: Buffer) => {
      if (!response.destroyed) response.write(part);
    });
    response.once('close', () => compressor.destroy());
  }

  /** Whether the client has yet to read what was written before. */
  get full(): boolean {
    return this.#full;
  }

  /** Writes a part, which goes out without waiting for more. Settles when there
   * is room for the next one, or when the client is gone: whoever waits for
   * this holds one part at a time, however slowly the client reads. */
  async write(part: string | Uint8Array): Promise<void> {
    if (this.#response.destroyed) return;
    this.#full = true;
    if (this.#compressor) await this.#compress(this.#compressor, part);
    else this.#response.write(part);
    if (this.#response.writableNeedDrain) {
      await this.#until(this.#response, 'drain');
    }
    this.#full = false;
  }

  /** Ends the body, and with it the answer.
   * @param trailers for a client that asked for them: they follow the body */
  async end(trailers: [string, string][]): Promise<void> {
    if (this.#response.destroyed) return;
    this.#response.addTrailers(trailers);
    if (this.#compressor) {
      const ended = this.#until(this.#compressor, 'end');
      this.#compressor.end();
      await ended;
    }
    this.#response.end();
  }

  /** Closes the connection after what was written, without the chunk of length
   * 0 that ends a body: no client of HTTP takes it for whole. */
  cut(): void {
    const { socket } = this.#response;
    if (socket) socket.destroySoon();
    else this.#response.destroy();
  }

  // With a flush after it, so that the client can read it at once.
  #compress(compressor: Compressor, part: string | Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.#response.once('close', resolve);
      compressor.write(part, () => {
        this.#response.off('close', resolve);
        resolve();
      });
    });
  }

  // Waits for something that never comes when the client is gone.
  #until(source: Writable, event: 'drain' | 'end'): Promise<void> {
    if (this.#response.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        source.off(event, done);
        this.#response.off('close', done);
        resolve();
      };
      source.on(event, done);
      this.#response.on('close', done);
    });
  }
}

type Compressor = Writable & Zlib;

function createCompressor(encoding: Encoding): Compressor {
  if (encoding === 'gzip') {
    return createGzip({ flush: constants.Z_SYNC_FLUSH });
  }
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    ...QUICK,
  });
}
