// What a handler of grpc-js is given, without a network beneath it.
import { EventEmitter } from 'node:events';
import { Duplex } from 'node:stream';
import { type Deadline, type Metadata, status } from '@grpc/grpc-js';
import {
  type HandlerError,
  type HandlerStatus,
  statusOf,
} from './handler-status.ts';

/** The other end of a unary call, where the things happen that a handler asks
 * for. */
export interface UnarySide {
  readonly path: string;
  readonly deadline: Deadline;
  readonly metadata: Metadata;
  sendMetadata(header: Metadata): void;
}

/** The other end of any call. */
export interface HandlerSide extends UnarySide {
  /** @param sent called when there is room for the next */
  sendMessage(message: unknown, sent: () => void): void;
  sendStatus(end: HandlerStatus): void;
  /** Asks for the next message of a stream; null comes at its end. */
  takeMessage(receive: (message: unknown) => void): void;
}

// A call that never leaves the process has neither address nor certificate.
const PEER = 'in-process';

function noMetrics(): never {
  throw new Error('A call in the same process has no recorder of metrics.');
}

// By its shape: a service may come with a grpc-js of its own.
function isMetadata(trailer: unknown): trailer is Metadata {
  return typeof trailer === 'object' && trailer !== null && 'getMap' in trailer;
}

/** The call of a handler that answers one message with one message. */
export class UnaryHandlerCall extends EventEmitter {
  cancelled = false;
  readonly request: unknown;
  readonly #side: UnarySide;

  constructor(side: UnarySide, request: unknown) {
    super();
    this.#side = side;
    this.request = request;
  }

  get metadata(): Metadata {
    return this.#side.metadata;
  }
  sendMetadata(header: Metadata): void {
    this.#side.sendMetadata(header);
  }
  cancel(): void {
    this.cancelled = true;
    this.emit('cancelled', 'cancelled');
  }
  getPeer(): string {
    return PEER;
  }
  getHost(): string {
    return PEER;
  }
  getPath(): string {
    return this.#side.path;
  }
  getDeadline(): Deadline {
    return this.#side.deadline;
  }
  getAuthContext(): object {
    return {};
  }
  getMetricsRecorder(): never {
    return noMetrics();
  }
}

/** The call of a handler that streams, in either direction or in both. */
export class StreamHandlerCall extends Duplex {
  cancelled = false;
  readonly request: unknown;
  readonly #side: HandlerSide;
  #end: HandlerStatus = { code: status.OK, details: 'OK' };

  /** @param request where there is one alone; undefined where they stream */
  constructor(side: HandlerSide, request?: unknown) {
    super({ objectMode: true });
    this.#side = side;
    this.request = request;
    // There is no stream to read where the one request is here already.
    if (request !== undefined) {
      this.push(null);
      this.resume();
    }
    this.on('error', (error: HandlerError) => {
      this.#end = statusOf(error);
      // A stream that was destroyed with the error writes nothing any more.
      if (this.destroyed) side.sendStatus(this.#end);
      else this.end();
    });
  }

  get metadata(): Metadata {
    return this.#side.metadata;
  }
  sendMetadata(header: Metadata): void {
    this.#side.sendMetadata(header);
  }
  cancel(): void {
    this.cancelled = true;
    this.emit('cancelled', 'cancelled');
    this.destroy();
  }
  /** @param trailer what the status OK is sent with */
  override end(trailer?: unknown): this {
    if (isMetadata(trailer)) this.#end.metadata = trailer;
    return super.end();
  }
  override _read(): void {
    this.#side.takeMessage((message) => this.push(message));
  }
  override _write(message: unknown, _: string, sent: () => void): void {
    this.#side.sendMessage(message, sent);
  }
  override _final(done: () => void): void {
    done();
    this.#side.sendStatus(this.#end);
  }
  getPeer(): string {
    return PEER;
  }
  getHost(): string {
    return PEER;
  }
  getPath(): string {
    return this.#side.path;
  }
  getDeadline(): Deadline {
    return this.#side.deadline;
  }
  getAuthContext(): object {
    return {};
  }
  getMetricsRecorder(): never {
    return noMetrics();
  }
}
