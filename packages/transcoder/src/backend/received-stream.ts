// What a streaming call has received, kept until somebody asks for it.
import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import type { RpcError } from '../rpc-error.ts';
import type { StreamAnswer } from './backend.ts';
import { CLIENT_GONE, errorOf } from './call-error.ts';
import { Deferred } from './deferred.ts';
import type { RawCall, RawListener } from './raw-call.ts';

// What stands before each message on the wire.
const PREFIX_BYTES = 5;

/** Listens to a call, and reads on while less than `readAhead` bytes wait. */
export class ReceivedStream implements RawListener, StreamAnswer {
  readonly messages: AsyncIterable<Uint8Array>;
  /** Called at the end, for whoever waits for it. */
  onEnd: () => void = () => {};

  readonly #call: RawCall;
  readonly #readAhead: number;
  readonly #deadline: Date | undefined;
  readonly #header = new Deferred<Metadata>();
  readonly #trailer = new Deferred<Metadata>();
  readonly #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #asked = true;
  #received = new Metadata();
  #end: StatusObject | undefined;
  #failure: RpcError | undefined;
  #wake: () => void = () => {};

  /** @param call one that has been asked for its first message */
  constructor(call: RawCall, readAhead: number, deadline: Date | undefined) {
    this.#call = call;
    this.#readAhead = readAhead;
    this.#deadline = deadline;
    this.messages = this.#read();
  }

  get header(): Promise<Metadata> {
    return this.#header.promise;
  }

  get trailer(): Promise<Metadata> {
    return this.#trailer.promise;
  }

  get isOver(): boolean {
    return this.#end !== undefined;
  }

  /** Lets the call end with another error than the one that is to come. */
  fail(error: RpcError): void {
    this.#failure ??= error;
  }

  onReceiveMetadata(header: Metadata): void {
    this.#received = header;
    this.#header.resolve(header);
  }

  onReceiveMessage(message: Uint8Array): void {
    this.#asked = false;
    this.#waiting.push(message);
    this.#waitingBytes += message.byteLength + PREFIX_BYTES;
    this.#askForMore();
    this.#wake();
  }

  onReceiveStatus(end: StatusObject): void {
    this.#end = end;
    if (end.code !== status.OK) {
      this.#failure ??= errorOf(end, this.#received, this.#deadline);
      this.#header.reject(this.#failure);
    }
    this.#header.resolve(this.#received);
    this.#trailer.resolve(end.metadata);
    this.onEnd();
    this.#wake();
  }

  async *#read(): AsyncGenerator<Uint8Array> {
    try {
      while (true) {
        const message = this.#waiting.shift();
        if (message) {
          this.#waitingBytes -= message.byteLength + PREFIX_BYTES;
          yield message;
        } else if (this.#end) break;
        else await this.#news();
      }
      if (this.#failure) throw this.#failure;
    } finally {
      // Whoever stops early wants no more of it.
      if (!this.#end)
        this.#call.cancelWithStatus(status.CANCELLED, CLIENT_GONE);
    }
  }

  #news(): Promise<void> {
    const news = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#askForMore();
    return news;
  }

  // grpc-js drops what nobody has asked for when a call ends with an error. So
  // it is asked early, though not without bound.
  #askForMore(): void {
    if (this.#asked || this.#end || this.#waitingBytes > this.#readAhead)
      return;
    this.#asked = true;
    this.#call.startRead();
  }
}
