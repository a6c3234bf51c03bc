// A connection without a network, which shows each write of the server.
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { createGatewayServer, createTranscoder } from '../src/index.ts';
import { echoing } from './backend.ts';
import { descriptors } from './descriptors.ts';
import { echoServices } from './implementation.ts';

/** One connection to a gateway whose services echo in the same process. */
export class SocketInMemory extends Duplex {
  /** What the server has written, each write by itself. */
  readonly writes: string[] = [];

  constructor() {
    super();
    const transcoder = createTranscoder({
      descriptors: descriptors(),
      inProcess: echoServices(echoing),
    });
    createGatewayServer(transcoder).server.emit('connection', this);
  }

  /** Sends a request.
   * @returns when the server has written for the first time since */
  async ask(request: string): Promise<void> {
    this.writes.length = 0;
    this.push(request);
    await once(this, 'written');
  }

  override _read(): void {}

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.writes.push(chunk.toString());
    // Whatever else belongs to the answer comes in the same turn.
    setImmediate(() => this.emit('written'));
    done();
  }
}

/** A request as it goes over the wire. */
export function requestText(method: string, path: string, body = ''): string {
  const length = body && `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nHost: a\r\n${length}\r\n${body}`;
}
