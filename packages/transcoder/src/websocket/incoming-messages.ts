// What a client sends over a WebSocket, a message at a time, as it is asked for.
import { status } from '@grpc/grpc-js';
import type { WebSocket } from 'ws';
import { RpcError } from '../rpc-error.ts';

/**
 * The messages of a client up to the empty text message, which is its half-close:
 * WebSocket itself knows no way to end one direction alone.
 *
 * The client is not read while messages wait here: it has to wait as well. Only
 * what the system had read with the first of them, up to 64 KiB, comes too.
 */
export class IncomingMessages {
  readonly #socket: WebSocket;
  readonly #isBinary: boolean;
  readonly #fail: (error: RpcError) => void;
  readonly #waiting: Buffer[] = [];
  #count = 0;
  #isOver = false;
  #wake = () => {};

  /** @param isBinary whether they are bytes, and not text
   * @param fail is told of a message that may not come, and ends the call */
  constructor(
    socket: WebSocket,
    isBinary: boolean,
    fail: (error: RpcError) => void,
  ) {
    this.#socket = socket;
    this.#isBinary = isBinary;
    this.#fail = fail;
    socket.on('message', this.#receive);
  }

  /** Yields each message, with its number from 1. */
  async *read(): AsyncGenerator<{ number: number; bytes: Buffer }> {
    for (let number = 1; ; ) {
      const bytes = this.#waiting.shift();
      if (bytes) {
        yield { number, bytes };
        number += 1;
      } else if (this.#isOver) return;
      else await this.#news();
    }
  }

  /** Takes no more messages: any that comes is one too many. */
  end(): void {
    this.#isOver = true;
    // From now on nothing waits, and the client's own end must be seen.
    this.#socket.resume();
    this.#wake();
  }

  /** Lets go of the socket: what still comes is of no use to anybody. */
  stop(): void {
    this.#socket.off('message', this.#receive);
    this.#waiting.length = 0;
    this.end();
  }

  readonly #receive = (data: unknown, isBinary: boolean) => {
    // As ws gives all messages, unless it is told otherwise.
    const bytes = data as Buffer;
    const isEnd = !isBinary && bytes.length === 0;
    if (isEnd && !this.#isOver) return this.end();
    this.#count += 1;
    if (this.#isOver) this.#refuse('comes after the empty message, the end');
    else if (isBinary !== this.#isBinary) {
      this.#refuse(`must be ${this.#isBinary ? 'binary' : 'text'}`);
    } else {
      this.#waiting.push(bytes);
      this.#socket.pause();
      this.#wake();
    }
  };

  #news(): Promise<void> {
    this.#socket.resume();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #refuse(reason: string): void {
    const details = `Message ${this.#count} of the stream ${reason}.`;
    this.#fail(new RpcError(status.INVALID_ARGUMENT, details));
  }
}
