// One call from the gateway to a handler in the same process. Messages pass one
// by one, each when the other side asks for it, as they do over a network.
import { type Deadline, Metadata, status } from '@grpc/grpc-js';
import { AnswerQueue } from './answer-queue.ts';
import { EXPIRED } from './call-error.ts';
import { startTimer } from './deadline-timer.ts';
import {
  type HandlerSide,
  StreamHandlerCall,
  UnaryHandlerCall,
} from './handler-calls.ts';
import { type HandlerStatus, statusOf } from './handler-status.ts';
import type { InProcessMethod } from './in-process-method.ts';
import type { RawCall, RawListener } from './raw-call.ts';
import { RequestQueue } from './request-queue.ts';

/** What the gateway holds of a call, and what its handler asks of it. */
export class InProcessCall implements RawCall, HandlerSide {
  readonly path: string;
  readonly deadline: Deadline;
  readonly #method: InProcessMethod;
  readonly #requests = new RequestQueue();
  #answers = new AnswerQueue(NOBODY);
  #metadata = new Metadata();
  #call: UnaryHandlerCall | StreamHandlerCall | undefined;
  #timer: NodeJS.Timeout | undefined;
  // The one request of a method that takes one.
  #request: { message: unknown } | undefined;

  constructor(method: InProcessMethod, deadline: Deadline) {
    this.#method = method;
    this.path = method.path;
    this.deadline = deadline;
  }

  get metadata(): Metadata {
    return this.#metadata;
  }

  start(metadata: Metadata, listener: RawListener): void {
    this.#answers = new AnswerQueue(listener);
    // Neither side sees what the other does to its metadata later.
    this.#metadata = metadata.clone();
    this.#timer = startTimer(this.deadline, () =>
      this.#abort(status.DEADLINE_EXCEEDED, EXPIRED),
    );
    if (this.#answers.hasEnd || !this.#method.requestStream) return;
    this.#run(new StreamHandlerCall(this));
  }

  sendMessageWithContext(
    { callback = () => {} }: { callback?: () => void },
    bytes: Buffer,
  ): void {
    try {
      const message = this.#method.deserialize(bytes);
      if (this.#method.requestStream) this.#requests.add(message, callback);
      else this.#keep(message, callback);
    } catch {
      this.#abort(status.INTERNAL, 'Error deserializing request');
    }
  }

  halfClose(): void {
    this.#requests.close();
    if (this.#answers.hasEnd || this.#method.requestStream) return;
    if (!this.#request) {
      this.#abort(status.UNIMPLEMENTED, `${this.path} takes a message.`);
      return;
    }
    const { message } = this.#request;
    const Call = this.#method.responseStream
      ? StreamHandlerCall
      : UnaryHandlerCall;
    this.#run(new Call(this, message));
  }

  startRead(): void {
    this.#answers.ask();
  }

  cancelWithStatus(code: status, details: string): void {
    this.#abort(code, details);
  }

  takeMessage(receive: (message: unknown) => void): void {
    this.#requests.next(receive);
  }

  sendMetadata(header: Metadata): void {
    this.#answers.addHeader(header.clone());
  }

  sendMessage(message: unknown, taken: () => void): void {
    if (this.#answers.hasEnd) return;
    try {
      this.#answers.addMessage(this.#method.serialize(message), taken);
    } catch {
      this.#abort(status.INTERNAL, 'Error serializing response');
    }
  }

  sendStatus(end: HandlerStatus): void {
    clearTimeout(this.#timer);
    this.#answers.addEnd(end);
  }

  #keep(message: unknown, callback: () => void): void {
    if (this.#request) {
      const details = `${this.path} takes one message.`;
      this.#abort(status.UNIMPLEMENTED, details);
      return;
    }
    this.#request = { message };
    callback();
  }

  #run(call: UnaryHandlerCall | StreamHandlerCall): void {
    this.#call = call;
    try {
      this.#method.handle(call, (error, answer, trailer) => {
        if (error) return this.sendStatus(statusOf(error, trailer));
        this.sendMessage(answer, () => {});
        this.sendStatus({ code: status.OK, details: 'OK', metadata: trailer });
      });
    } catch {
      // What was thrown may hold what no client should read.
      this.sendStatus({ code: status.UNKNOWN, details: 'Unknown error' });
    }
  }

  // The answer that is on its way is lost, as on a network.
  #abort(code: status, details: string): void {
    if (this.#answers.hasEnd) return;
    clearTimeout(this.#timer);
    this.#answers.abort({ code, details });
    this.#call?.cancel();
  }
}

const NOBODY: RawListener = {
  onReceiveMetadata() {},
  onReceiveMessage() {},
  onReceiveStatus() {},
};
