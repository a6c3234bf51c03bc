// A connection of HTTP/2 with frames of our own, over any socket.
import type { Duplex } from 'node:stream';
import type {
  CommonHead,
  Connection,
  ConnectionEvents,
  HeaderList,
  OpenConnection,
  OpenRequest,
  ResponseListener,
  StreamFailure,
} from '../connection.ts';
import { ConnectionError, ErrorCode } from '../frames/error-code.ts';
import { sendGoAway, sendPreface, sendReset } from './control-frames.ts';
import { lost, resetWith, tooMany, unprocessed } from './failures.ts';
import { Outbox } from './outbox.ts';
import { Pings } from './pings.ts';
import { RequestSender } from './request-sender.ts';
import { ServerFrames } from './server-frames.ts';
import { endSocket, holdProcess } from './socket.ts';
import { Stream } from './stream.ts';

/** Requests that may wait for their turn. */
const MAX_WAITING = 10_000;
const LOST = 'The connection was lost.';
const GONE = 'The connection takes no requests any more.';

/** Begins HTTP/2 as it is framed here. */
export const openFramedConnection: OpenConnection = (socket, head, events) =>
  new FramedConnection(socket, head, events);

/** One connection, from its first byte to its last. */
export class FramedConnection implements Connection {
  readonly #socket: Duplex;
  readonly #events: ConnectionEvents;
  readonly #outbox: Outbox;
  readonly #pings: Pings;
  readonly #sender: RequestSender;
  readonly #frames: ServerFrames;
  #isDraining = false;
  #isGoing = false;
  #isClosed = false;
  // What the server has said when it went away, unless all was well.
  #farewell: Error | undefined;

  /** @param firstStream the number of the first stream, odd */
  constructor(
    socket: Duplex,
    head: CommonHead,
    events: ConnectionEvents,
    firstStream = 1,
  ) {
    this.#socket = socket;
    this.#events = events;
    this.#outbox = new Outbox(socket, () => this.#sender.sendMore());
    this.#pings = new Pings(this.#outbox);
    this.#sender = new RequestSender(
      this.#outbox,
      head,
      firstStream,
      (stream, message) => this.#endLater(stream, lost(message)),
    );
    this.#frames = new ServerFrames(this.#outbox, this.#pings, this.#sender, {
      ready: () => {
        if (this.openRequests === 0) holdProcess(socket, false);
        events.ready();
      },
      complete: (stream) => this.#complete(stream),
      reset: (stream, code, message) => this.#reset(stream, code, message),
      wasReset: (stream, code) => this.#end(stream, resetWith(code)),
      goAway: (lastStream, farewell) => this.#leave(lastStream, farewell),
    });
    sendPreface(this.#outbox);
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', (error) => this.#lose(error));
    socket.on('end', () => this.#lose(new Error(LOST)));
    socket.on('close', () => this.#lose(new Error(LOST)));
  }

  get openRequests(): number {
    return this.#sender.streams.size + this.#sender.waiting.size;
  }

  request(
    path: string,
    headers: HeaderList,
    body: Buffer,
    listener: ResponseListener,
  ): OpenRequest {
    const stream = new Stream(this, path, headers, body, listener);
    if (this.#isGoing || this.#isDraining) {
      this.#endLater(stream, unprocessed(GONE));
    } else if (this.#sender.waiting.size >= MAX_WAITING) {
      this.#endLater(stream, tooMany(MAX_WAITING));
    } else {
      if (this.openRequests === 0) holdProcess(this.#socket, true);
      this.#sender.send(stream);
      // The next request needs another connection.
      if (this.#sender.isExhausted) queueMicrotask(() => this.#goAway());
    }
    return stream;
  }

  ping(): Promise<void> {
    if (this.#isClosed) return Promise.reject(new Error(LOST));
    return this.#pings.send();
  }

  drain(): void {
    this.#isDraining = true;
    this.#closeIfDone();
  }

  destroy(reason?: Error): void {
    this.#close(reason, undefined, ErrorCode.NO_ERROR);
    this.#socket.destroy();
  }

  /** Ends a request that nobody waits for any more. */
  cancel(stream: Stream): void {
    if (stream.id > 0) sendReset(this.#outbox, stream.id, ErrorCode.CANCEL);
    this.#remove(stream);
    this.#goOn();
  }

  #read(chunk: Buffer): void {
    if (this.#isClosed) return;
    try {
      this.#frames.read(chunk);
    } catch (error) {
      // So ends what a listener throws too: half of a chunk would be unread.
      const reason = error instanceof Error ? error : new Error(String(error));
      const isTheirs = error instanceof ConnectionError;
      const code = isTheirs ? error.code : ErrorCode.INTERNAL_ERROR;
      this.#close(reason, reason, code);
      endSocket(this.#socket);
    }
  }

  #complete(stream: Stream): void {
    if (stream.isOver) return;
    // The server needs no more of the request: RFC 9113, section 8.1.
    if (this.#remove(stream)) {
      sendReset(this.#outbox, stream.id, ErrorCode.NO_ERROR);
    }
    stream.listener.end();
    this.#goOn();
  }

  #reset(stream: Stream, code: number, message: string): void {
    sendReset(this.#outbox, stream.id, code);
    this.#end(stream, { code, message, isUnprocessed: false });
  }

  #end(stream: Stream, failure: StreamFailure): void {
    if (stream.isOver) return;
    this.#remove(stream);
    stream.listener.end(failure);
    this.#goOn();
  }

  /** Tells of a failure after `request` has returned. */
  #endLater(stream: Stream, failure: StreamFailure): void {
    queueMicrotask(() => this.#end(stream, failure));
  }

  /** @returns whether some of its body was still to be sent */
  #remove(stream: Stream): boolean {
    stream.isOver = true;
    const isUnsent = this.#sender.remove(stream);
    if (this.openRequests === 0) holdProcess(this.#socket, false);
    return isUnsent;
  }

  #goOn(): void {
    if (this.#isClosed) return;
    this.#sender.sendMore();
    if (this.#isGoing || this.#isDraining) this.#closeIfDone();
  }

  #leave(lastStreamId: number, farewell: Error | undefined): void {
    this.#farewell ??= farewell;
    this.#goAway();
    const message = farewell?.message ?? GONE;
    for (const stream of this.#sender.streams.all()) {
      if (stream.id > lastStreamId) this.#end(stream, unprocessed(message));
    }
  }

  /** From now on other requests need another connection. */
  #goAway(): void {
    if (this.#isGoing) return;
    this.#isGoing = true;
    this.#events.goingAway();
    const { waiting } = this.#sender;
    for (const stream of [...waiting]) this.#end(stream, unprocessed(GONE));
    this.#closeIfDone();
  }

  #closeIfDone(): void {
    if (this.#isClosed || this.openRequests > 0) return;
    this.#close(this.#farewell, this.#farewell, ErrorCode.NO_ERROR);
    endSocket(this.#socket);
  }

  #lose(error: Error): void {
    const reason = this.#farewell ?? error;
    this.#close(reason, reason, ErrorCode.NO_ERROR);
    this.#socket.destroy();
  }

  /** @param told to the requests that are open
   * @param reason told to whoever has opened the connection
   * @param code told to the server */
  #close(
    told: Error | undefined,
    reason: Error | undefined,
    code: number,
  ): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#frames.stop();
    // What is discarded was certainly not acted upon.
    const { nextWrite } = this.#outbox;
    this.#outbox.discard();
    if (nextWrite > 0) sendGoAway(this.#outbox, code);
    this.#outbox.flush();
    this.#goAway();
    const message = told?.message ?? LOST;
    for (const stream of this.#sender.streams.all()) {
      const fail = stream.write === nextWrite ? unprocessed : lost;
      this.#end(stream, fail(message));
    }
    this.#pings.close(told ?? new Error(LOST));
    this.#events.closed(reason);
  }
}
