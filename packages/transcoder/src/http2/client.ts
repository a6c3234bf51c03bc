// The connection to a server: made for the first request, and made again when it
// is lost or goes away.
import type { Socket } from 'node:net';
import { Backoff } from './backoff.ts';
import type { CommonHead, Connection, OpenConnection } from './connection.ts';
import { dial, type Trust } from './dial.ts';
import { Keepalive } from './keepalive.ts';
import type { Target } from './target.ts';

/** What wants to be sent. */
export interface Sendable {
  /** Whether it waits while the server cannot be reached. */
  readonly waitsForReady: boolean;
  /** There is a connection. Called at once, or later. */
  sendOn(connection: Connection): void;
  /** There is none. */
  unreachable(reason: Error): void;
}

/** Which server, and how. */
export interface ClientOptions {
  target: Target;
  /** undefined for no TLS. */
  trust: Trust | undefined;
  head: CommonHead;
  open: OpenConnection;
  keepaliveMs: number;
  /** How long the answer to a ping may take. */
  pingMs: number;
  /** How long it may take until the server has said that it speaks HTTP/2. */
  connectMs: number;
}

const CLOSED = 'The backend was closed.';
const TOO_LATE = 'The server took too long to begin.';
const NO_BEGINNING = 'The connection was closed before it could be used.';

/** Sends requests on one connection at a time. */
export class Client {
  readonly #options: ClientOptions;
  readonly #backoff = new Backoff();
  readonly #waiting = new Set<Sendable>();
  #connection: Connection | undefined;
  // Why the last try failed, until one succeeds.
  #failure: Error | undefined;
  // What is being done to get a connection: a try, or the wait for the next one.
  #attempt: AbortController | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Sends it, now or as soon as there is a connection. */
  send(item: Sendable): void {
    if (this.#connection) item.sendOn(this.#connection);
    else if (this.#failure && !item.waitsForReady)
      item.unreachable(this.#failure);
    else this.#wait(item);
  }

  /** Forgets what waits to be sent. */
  forget(item: Sendable): void {
    this.#waiting.delete(item);
  }

  /** Lets open requests end, and takes no others. */
  close(): void {
    this.#isClosed = true;
    this.#failure = new Error(CLOSED);
    clearTimeout(this.#timer);
    this.#attempt?.abort(this.#failure);
    this.#connection?.drain();
    this.#connection = undefined;
    this.#refuse(() => true, this.#failure);
  }

  #wait(item: Sendable): void {
    if (this.#isClosed) {
      item.unreachable(new Error(CLOSED));
      return;
    }
    this.#waiting.add(item);
    this.#timer?.ref();
    this.#begin();
  }

  // Nothing is done for nobody.
  #begin(): void {
    const isBusy = this.#attempt ?? this.#timer ?? this.#connection;
    if (!isBusy && this.#waiting.size > 0) void this.#connect();
  }

  async #connect(): Promise<void> {
    const began = Date.now();
    const attempt = new AbortController();
    this.#attempt = attempt;
    const giveUp = () => attempt.abort(new Error(TOO_LATE));
    const timer = setTimeout(giveUp, this.#options.connectMs);
    try {
      await this.#open(attempt.signal);
    } catch (error) {
      this.#fail(Object(error), began);
    } finally {
      clearTimeout(timer);
      this.#attempt = undefined;
    }
    // A server may have sent its clients away already.
    this.#begin();
  }

  // Resolves when the server's first SETTINGS have come. Some that listen speak
  // another protocol, or are busy dying.
  async #open(signal: AbortSignal): Promise<void> {
    const { target, trust, head, open } = this.#options;
    const socket = await dial(target, trust, signal);
    await new Promise<void>((resolve, reject) => {
      const connection = open(socket, head, {
        ready: () => {
          if (signal.aborted) return;
          this.#use(connection, socket);
          resolve();
        },
        goingAway: () => this.#leave(connection),
        closed: (reason) => reject(reason ?? new Error(NO_BEGINNING)),
      });
      const giveUp = () => {
        connection.destroy(signal.reason);
        reject(signal.reason);
      };
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  #use(connection: Connection, socket: Socket): void {
    this.#connection = connection;
    this.#failure = undefined;
    this.#backoff.reset();
    const { keepaliveMs, pingMs } = this.#options;
    const keepalive = new Keepalive(connection, socket, keepaliveMs, pingMs);
    socket.once('close', () => keepalive.stop());
    const items = [...this.#waiting];
    this.#waiting.clear();
    for (const item of items) item.sendOn(connection);
  }

  #leave(connection: Connection): void {
    if (this.#connection === connection) this.#connection = undefined;
  }

  #fail(error: Error, began: number): void {
    if (this.#isClosed) return;
    this.#failure = error;
    this.#refuse((item) => !item.waitsForReady, error);
    const again = () => {
      this.#timer = undefined;
      void this.#connect();
    };
    // A try may have taken longer than that.
    const left = Math.max(began + this.#backoff.take() - Date.now(), 0);
    this.#timer = setTimeout(again, left);
    if (this.#waiting.size === 0) this.#timer.unref();
  }

  #refuse(isRefused: (item: Sendable) => boolean, reason: Error): void {
    for (const item of [...this.#waiting].filter(isRefused)) {
      this.#waiting.delete(item);
      item.unreachable(reason);
    }
  }
}
