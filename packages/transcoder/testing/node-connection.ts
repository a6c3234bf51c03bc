// A connection over node:http2, to compare the one with frames of our own with.
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type OutgoingHttpHeaders,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import {
  CONNECTION_WINDOW,
  type CommonHead,
  type Connection,
  type ConnectionEvents,
  HEADER_BYTES,
  type HeaderList,
  type OpenConnection,
  type OpenRequest,
  type ResponseListener,
  STREAM_WINDOW,
  type StreamFailure,
} from '../src/http2/connection.ts';

const { NGHTTP2_CANCEL, NGHTTP2_NO_ERROR, NGHTTP2_REFUSED_STREAM } = constants;
const { NGHTTP2_FLAG_END_STREAM } = constants;
const LOST = 'The connection was lost.';

/** Begins HTTP/2 as Node frames it. */
export const openNodeConnection: OpenConnection = (socket, head, events) =>
  new NodeConnection(socket, head, events);

class NodeConnection implements Connection {
  readonly #session: ClientHttp2Session;
  readonly #head: OutgoingHttpHeaders;
  readonly #events: ConnectionEvents;
  #openRequests = 0;
  #isGoing = false;
  #isClosed = false;
  #reason: Error | undefined;

  constructor(socket: Duplex, head: CommonHead, events: ConnectionEvents) {
    this.#events = events;
    const { scheme, authority } = head;
    this.#head = { ':method': 'POST', ':scheme': scheme };
    this.#head[':authority'] = authority;
    addTo(this.#head, head.headers);
    const session = connect(`${scheme}://localhost`, {
      createConnection: () => socket,
      settings: {
        enablePush: false,
        initialWindowSize: STREAM_WINDOW,
        maxHeaderListSize: HEADER_BYTES,
      },
      // What is sent here is bounded elsewhere, and so is what is received.
      maxSendHeaderBlockLength: Number.MAX_SAFE_INTEGER,
      maxSessionMemory: Number.MAX_SAFE_INTEGER,
    });
    session.once('connect', () =>
      session.setLocalWindowSize(CONNECTION_WINDOW),
    );
    session.once('remoteSettings', () => {
      if (this.#openRequests === 0) session.unref();
      events.ready();
    });
    session.once('goaway', () => this.#goAway());
    session.once('error', (error) => {
      this.#reason ??= error;
    });
    // A session does not always hear of what ends its socket.
    socket.once('error', (error) => this.destroy(error));
    socket.once('close', () => this.destroy());
    session.once('close', () => this.#close());
    this.#session = session;
  }

  get openRequests(): number {
    return this.#openRequests;
  }

  get isLost(): boolean {
    return this.#session.destroyed;
  }

  get reason(): Error | undefined {
    return this.#reason;
  }

  request(
    path: string,
    headers: HeaderList,
    body: Buffer,
    listener: ResponseListener,
  ): OpenRequest {
    const head = { ...this.#head, ':path': path };
    addTo(head, headers);
    if (this.#openRequests++ === 0) this.#session.ref();
    const stream = this.#session.request(head);
    stream.once('close', () => {
      this.#openRequests -= 1;
      if (this.#openRequests === 0) this.#session.unref();
    });
    stream.end(body);
    return new NodeRequest(this, stream, listener);
  }

  ping(): Promise<void> {
    return new Promise((resolve, reject) => {
      const isSent = this.#session.ping((error) => {
        if (error) reject(error);
        else resolve();
      });
      if (!isSent) reject(new Error('The ping cannot be sent.'));
    });
  }

  drain(): void {
    this.#session.close();
  }

  destroy(reason?: Error): void {
    this.#reason ??= reason;
    this.#session.destroy();
    this.#close();
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#goAway();
    // The streams tell of their ends first.
    setImmediate(() => this.#events.closed(this.#reason));
  }

  #goAway(): void {
    if (this.#isGoing) return;
    this.#isGoing = true;
    this.#events.goingAway();
  }
}

class NodeRequest implements OpenRequest {
  readonly #stream: ClientHttp2Stream;
  #listener: ResponseListener | undefined;
  #hasEnded = false;

  constructor(
    connection: NodeConnection,
    stream: ClientHttp2Stream,
    listener: ResponseListener,
  ) {
    this.#stream = stream;
    this.#listener = listener;
    stream.once('response', (_headers, flags, list: string[]) => {
      this.#hasEnded = (flags & NGHTTP2_FLAG_END_STREAM) !== 0;
      this.#listener?.headers(list);
    });
    stream.on('data', (chunk: Buffer) => this.#listener?.data(chunk));
    stream.once('trailers', (_headers, _flags, list: string[]) =>
      this.#listener?.trailers(list),
    );
    stream.once('end', () => {
      if (!connection.isLost) this.#hasEnded = true;
    });
    let error: Error | undefined;
    stream.on('error', (told) => {
      error = told;
    });
    stream.once('close', () => {
      const code = stream.rstCode;
      if (this.#hasEnded && code === NGHTTP2_NO_ERROR) this.#listener?.end();
      else if (connection.isLost && code !== NGHTTP2_REFUSED_STREAM) {
        const message = (connection.reason ?? error)?.message ?? LOST;
        this.#fail({ code: undefined, message, isUnprocessed: false });
      } else {
        const message = error?.message ?? `The stream was reset: ${code}.`;
        const isUnprocessed = code === NGHTTP2_REFUSED_STREAM;
        this.#fail({ code, message, isUnprocessed });
      }
    });
  }

  cancel(): void {
    this.#listener = undefined;
    this.#stream.close(NGHTTP2_CANCEL);
  }

  #fail(failure: StreamFailure): void {
    this.#listener?.end(failure);
  }
}

function addTo(head: OutgoingHttpHeaders, list: HeaderList): void {
  for (let at = 0; at < list.length; at += 2) {
    const [name = '', value = ''] = list.slice(at, at + 2);
    const before = head[name];
    head[name] =
      before === undefined ? value : [before, value].flat().map(String);
  }
}
