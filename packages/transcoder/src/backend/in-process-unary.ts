// A unary call in this process: the handler is called, and calls back. Nothing
// has to be queued on the way, as it has for streams.
import { Metadata, status } from '@grpc/grpc-js';
import type { CallOptions, UnaryAnswer } from './backend.ts';
import { CLIENT_GONE, clientGone, EXPIRED, errorOf } from './call-error.ts';
import { startTimer } from './deadline-timer.ts';
import { GatewayCall, isGone, onGone } from './gateway-call.ts';
import { UnaryHandlerCall, type UnarySide } from './handler-calls.ts';
import { type HandlerStatus, statusOf } from './handler-status.ts';
import type { InProcessMethod } from './in-process-method.ts';
import { asBuffer } from './raw-call.ts';

/** Makes the call.
 * @throws RpcError for every status but OK */
export function callInProcess(
  method: InProcessMethod,
  message: Uint8Array,
  options: CallOptions,
): Promise<UnaryAnswer> {
  if (isGone(options)) return Promise.reject(clientGone());
  return new Promise((resolve, reject) => {
    new InProcessUnary(method, options, resolve, reject).run(message);
  });
}

class InProcessUnary implements UnarySide {
  readonly #method: InProcessMethod;
  readonly #options: CallOptions;
  readonly #resolve: (answer: UnaryAnswer) => void;
  readonly #reject: (error: Error) => void;
  #header: Metadata | undefined;
  #call: UnaryHandlerCall | undefined;
  #timer: NodeJS.Timeout | undefined;
  #forget: (() => void) | undefined;
  #isOver = false;

  constructor(
    method: InProcessMethod,
    options: CallOptions,
    resolve: (answer: UnaryAnswer) => void,
    reject: (error: Error) => void,
  ) {
    this.#method = method;
    this.#options = ownOptions(options);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  get path(): string {
    return this.#method.path;
  }

  get deadline(): Date | number {
    return this.#options.deadline ?? Number.POSITIVE_INFINITY;
  }

  get metadata(): Metadata {
    return this.#options.metadata;
  }

  run(message: Uint8Array): void {
    if (Number(this.deadline) <= Date.now()) {
      this.#expire();
      return;
    }
    this.#handle(message);
    // Most handlers have answered by now. Only for others is there a wait.
    if (this.#isOver) return;
    const cancel = () => this.#abort(status.CANCELLED, CLIENT_GONE);
    this.#forget = onGone(this.#options, cancel);
    this.#timer = startTimer(this.deadline, () => this.#expire());
    if (isGone(this.#options)) cancel();
  }

  sendMetadata(header: Metadata): void {
    this.#header ??= header.clone();
  }

  #handle(message: Uint8Array): void {
    let request: unknown;
    try {
      request = this.#method.deserialize(asBuffer(message));
    } catch {
      this.#fail(status.INTERNAL, 'Error deserializing request');
      return;
    }
    this.#call = new UnaryHandlerCall(this, request);
    try {
      this.#method.handle(this.#call, (error, answer, trailer) => {
        if (this.#isOver) return;
        if (error) this.#end(statusOf(error, trailer));
        else this.#answer(answer, trailer);
      });
    } catch {
      // What was thrown may hold what no client should read.
      this.#fail(status.UNKNOWN, 'Unknown error');
    }
  }

  #answer(answer: unknown, trailer = new Metadata()): void {
    let message: Uint8Array;
    try {
      message = this.#method.serialize(answer);
    } catch {
      this.#fail(status.INTERNAL, 'Error serializing response');
      return;
    }
    this.#close();
    const header = this.#header ?? new Metadata();
    this.#resolve({ header, message, trailer });
  }

  #fail(code: status, details: string): void {
    this.#end({ code, details });
  }

  #end({ code, details, metadata = new Metadata() }: HandlerStatus): void {
    if (this.#isOver) return;
    this.#close();
    const header = this.#header ?? new Metadata();
    const { deadline } = this.#options;
    this.#reject(errorOf({ code, details, metadata }, header, deadline));
  }

  #expire(): void {
    this.#abort(status.DEADLINE_EXCEEDED, EXPIRED);
  }

  // The answer that is on its way is lost, as on a network.
  #abort(code: status, details: string): void {
    if (this.#isOver) return;
    this.#fail(code, details);
    this.#call?.cancel();
  }

  #close(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#forget?.();
  }
}

// Neither side sees what the other does to its metadata later. The gateway's own
// are made for whoever asks first.
function ownOptions(options: CallOptions): CallOptions {
  if (options instanceof GatewayCall) return options;
  return { ...options, metadata: options.metadata.clone() };
}
