// An HTTP/1.1 client that says what no proper client says: bytes over a socket.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type RawAnswer, readAnswer } from './raw-answer.ts';

/** A connection, on which anything can be written. */
export class RawClient implements Disposable {
  readonly socket: Socket;
  #received = Buffer.alloc(0);
  #ended = false;
  #wake = Promise.withResolvers<void>();

  private constructor(socket: Socket) {
    this.socket = socket;
    const wake = () => {
      this.#wake.resolve();
      this.#wake = Promise.withResolvers<void>();
    };
    socket.on('data', (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      wake();
    });
    // A server that resets the connection has answered all that it will.
    socket.on('error', () => {});
    socket.on('end', () => {
      this.#ended = true;
      wake();
    });
    socket.on('close', () => {
      this.#ended = true;
      wake();
    });
  }

  /** Connects to a port of this machine. */
  static async to(port: number): Promise<RawClient> {
    // Half-open: what this side has ended, the other may still answer.
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'connect');
    socket.setNoDelay(true);
    return new RawClient(socket);
  }

  /** Writes as it is. Text is one byte a character. */
  write(bytes: string | Uint8Array): void {
    if (typeof bytes === 'string') this.socket.write(bytes, 'latin1');
    else this.socket.write(bytes);
  }

  /** Ends this side of the connection, and still reads the other. */
  halfClose(): void {
    this.socket.end();
  }

  /** Reads the next answer that is not an interim one (100 Continue).
   * @param method of the request: HEAD has no body
   * @returns undefined if the server closes before an answer is whole */
  async read(method = 'GET'): Promise<RawAnswer | undefined> {
    for (;;) {
      const found = readAnswer(this.#received, method, this.#ended);
      if (found) {
        this.#received = this.#received.subarray(found.length);
        if (found.answer.status >= 200) return found.answer;
        continue;
      }
      if (this.#ended) return undefined;
      await this.#wake.promise;
    }
  }

  /** Waits until this many bytes are there, which stay to be read. */
  async received(bytes: number): Promise<Buffer> {
    while (this.#received.length < bytes && !this.#ended) {
      await this.#wake.promise;
    }
    return this.#received;
  }

  /** Waits until the server has ended its side.
   * @returns what came and was not read */
  async closed(): Promise<Buffer> {
    while (!this.#ended) await this.#wake.promise;
    return this.#received;
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}

/** Sends one request on a connection of its own, and reads the answer. */
export async function rawRequest(
  port: number,
  bytes: string | Uint8Array,
  method = 'GET',
): Promise<RawAnswer | undefined> {
  using client = await RawClient.to(port);
  client.write(bytes);
  return await client.read(method);
}
