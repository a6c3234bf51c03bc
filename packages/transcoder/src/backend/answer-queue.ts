// What a handler answers, on its way to the gateway: header, messages, status.
import { Metadata } from '@grpc/grpc-js';
import type { HandlerStatus } from './handler-status.ts';
import type { RawListener } from './raw-call.ts';

interface Waiting {
  message: Uint8Array;
  taken: () => void;
}

/** Tells the listener everything in order, each message when it is asked for. */
export class AnswerQueue {
  readonly #listener: RawListener;
  readonly #messages: Waiting[] = [];
  #header: Metadata | undefined;
  #hasHeader = false;
  #asked = 0;
  #end: HandlerStatus | undefined;
  #isOver = false;
  #delivering = false;

  constructor(listener: RawListener) {
    this.#listener = listener;
  }

  /** Whether nothing can be added any more. */
  get hasEnd(): boolean {
    return this.#end !== undefined;
  }

  /** The gateway has room for one message more. */
  ask(): void {
    this.#asked += 1;
    this.#deliver();
  }

  /** Only the first header counts: a message brings one if there was none. */
  addHeader(header: Metadata): void {
    if (this.#hasHeader || this.hasEnd) return;
    this.#hasHeader = true;
    this.#header = header;
    this.#deliver();
  }

  /** @param taken called when the message is on its way */
  addMessage(message: Uint8Array, taken: () => void): void {
    this.addHeader(new Metadata());
    this.#messages.push({ message, taken });
    this.#deliver();
  }

  /** Only the first status counts. */
  addEnd(end: HandlerStatus): void {
    this.#end ??= end;
    this.#deliver();
  }

  /** Drops what is on its way, and ends. */
  abort(end: HandlerStatus): void {
    if (!this.#isOver) this.#messages.length = 0;
    this.addEnd(end);
  }

  // The listener asks for more while it is told of a message. So this is a loop
  // that is entered once: calls within calls would fill the stack.
  #deliver(): void {
    if (this.#delivering) return;
    this.#delivering = true;
    while (this.#deliverNext());
    this.#delivering = false;
  }

  #deliverNext(): boolean {
    if (this.#isOver) return false;
    if (this.#header) return this.#deliverHeader(this.#header);
    if (this.#messages.length > 0)
      return this.#asked > 0 && this.#deliverMessage();
    if (this.#end) this.#deliverEnd(this.#end);
    return false;
  }

  #deliverHeader(header: Metadata): true {
    this.#header = undefined;
    this.#listener.onReceiveMetadata(header);
    return true;
  }

  #deliverMessage(): boolean {
    const next = this.#messages.shift();
    if (!next) return false;
    this.#asked -= 1;
    this.#listener.onReceiveMessage(next.message);
    next.taken();
    return true;
  }

  #deliverEnd({
    code,
    details,
    metadata = new Metadata(),
  }: HandlerStatus): void {
    this.#isOver = true;
    this.#listener.onReceiveStatus({ code, details, metadata });
  }
}
