// A client of WebSockets whose messages and end a test awaits, one after the other.
import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import type { RawAnswer } from './raw-answer.ts';

/** How a WebSocket was closed. */
export interface Closed {
  code: number;
  reason: string;
}

/** A connection that is open, or was. `using` cuts it. */
export class SocketClient implements Disposable {
  readonly socket: WebSocket;
  readonly #events: (string | Uint8Array | Closed)[] = [];
  #wake = () => {};

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer, isBinary) =>
      this.#add(isBinary ? new Uint8Array(data) : data.toString()),
    );
    socket.on('close', (code, reason) =>
      this.#add({ code, reason: reason.toString() }),
    );
    // The end of the connection says all that matters.
    socket.on('error', () => {});
  }

  /** Opens one. */
  static async to(
    port: number,
    path: string,
    options: ClientOptions = {},
  ): Promise<SocketClient> {
    const url = `ws://127.0.0.1:${port}${path}`;
    const client = new SocketClient(new WebSocket(url, options));
    await once(client.socket, 'open');
    return client;
  }

  /** Sends JSON, or text as it is. */
  send(...messages: (object | string)[]): void {
    for (const message of messages) {
      this.socket.send(
        typeof message === 'string' ? message : JSON.stringify(message),
      );
    }
  }

  /** Sends the message that says that there will be no others. */
  halfClose(): void {
    this.socket.send('');
  }

  /** The next message, its JSON parsed, or how it was closed. */
  async next(): Promise<unknown> {
    let event = this.#events.shift();
    while (event === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      event = this.#events.shift();
    }
    return typeof event === 'string' ? JSON.parse(event) : event;
  }

  /** All that comes until it is closed, and how that was. */
  async rest(): Promise<unknown[]> {
    const events: unknown[] = [];
    do events.push(await this.next());
    while (this.socket.readyState !== WebSocket.CLOSED || this.#events.length);
    return events;
  }

  [Symbol.dispose](): void {
    this.socket.terminate();
  }

  #add(event: string | Uint8Array | Closed): void {
    this.#events.push(event);
    this.#wake();
  }
}

/** The headers of a handshake, for those who write it by hand. */
export const HANDSHAKE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
};

/** A frame as a client sends it, masked with zeros: its bytes stay readable.
 * @param head its first byte: 0x81 is a whole text, 0x01 the beginning of one */
export function frame(head: number, payload: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(payload);
  const length =
    bytes.length < 126
      ? [0x80 | bytes.length]
      : [0x80 | 126, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from([head, ...length, 0, 0, 0, 0]), bytes]);
}

/** What an answer to a handshake says. */
export function briefly({ status, body }: RawAnswer): [number, string] {
  return [status, JSON.parse(body.toString()).message];
}
