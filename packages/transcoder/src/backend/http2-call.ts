// One unary call as a request of HTTP/2.
import { type StatusObject, status } from '@grpc/grpc-js';
import type { Client, Sendable } from '../http2/client.ts';
import type {
  Connection,
  HeaderList,
  OpenRequest,
  ResponseListener,
  StreamFailure,
} from '../http2/connection.ts';
import type { CallOptions, UnaryAnswer } from './backend.ts';
import { CLIENT_GONE, errorOf } from './call-error.ts';
import { type Deadlines, type Expiring, timeoutHeader } from './deadlines.ts';
import { decompress } from './decompress.ts';
import { GatewayCall, onGone, waitsForReady } from './gateway-call.ts';
import { ownHeaders, valueIn } from './header-metadata.ts';
import { MessageReader, prefixed } from './message-reader.ts';
import { headerOf, ReceivedAnswer } from './received-answer.ts';
import {
  failureStatus,
  httpStatus,
  isGrpc,
  isOk,
  plainStatus,
  trailerStatus,
} from './transport-status.ts';
import { NO_MESSAGE, TOO_MANY } from './unary-call.ts';

/** What calls of one backend share. */
export interface CallEnvironment {
  client: Client;
  deadlines: Deadlines;
  /** Bytes of the message of an answer. */
  messageBytes: number;
}

const UNCONNECTED = 'There was no connection before the deadline.';
const UNANSWERED = 'There was no answer before the deadline.';
const NO_STATUS = 'The server ended the call without a status.';
const NOTHING: HeaderList = [];

/** A call from its beginning to its end. */
export class Http2Call implements Sendable, ResponseListener, Expiring {
  readonly waitsForReady: boolean;
  readonly expiresAt: number;
  place = -1;
  readonly #environment: CallEnvironment;
  readonly #path: string;
  readonly #body: Buffer;
  readonly #options: CallOptions;
  readonly #resolve: (answer: UnaryAnswer) => void;
  readonly #reject: (reason: Error) => void;
  readonly #forget: () => void;
  #request: OpenRequest | undefined;
  #isSecondTry = false;
  #header = NOTHING;
  #trailer: HeaderList | undefined;
  #reader = new MessageReader();

  /** Begins a call that is neither cancelled nor expired. */
  constructor(
    environment: CallEnvironment,
    path: string,
    message: Uint8Array,
    options: CallOptions,
    resolve: (answer: UnaryAnswer) => void,
    reject: (reason: Error) => void,
  ) {
    this.#environment = environment;
    this.#path = path;
    this.#body = prefixed(message);
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
    const { deadline } = options;
    this.waitsForReady = waitsForReady(options);
    this.expiresAt = deadline ? deadline.getTime() : Number.POSITIVE_INFINITY;
    this.#forget = onGone(options, () =>
      this.#abort(status.CANCELLED, CLIENT_GONE),
    );
    if (deadline) environment.deadlines.add(this);
    environment.client.send(this);
  }

  sendOn(connection: Connection): void {
    const headers = ownHeaders(this.#options);
    if (this.#options.deadline) {
      const left = this.expiresAt - Date.now();
      headers.push('grpc-timeout', timeoutHeader(left));
    }
    this.#request = connection.request(this.#path, headers, this.#body, this);
  }

  unreachable(reason: Error): void {
    this.#fail(plainStatus(status.UNAVAILABLE, reason.message));
  }

  expire(): void {
    const details = this.#request ? UNANSWERED : UNCONNECTED;
    this.#abort(status.DEADLINE_EXCEEDED, details);
  }

  headers(list: HeaderList): void {
    this.#header = list;
  }

  data(chunk: Buffer): void {
    const reader = this.#reader;
    reader.add(chunk);
    const { length } = reader;
    const { messageBytes } = this.#environment;
    if (!isGrpc(this.#header)) this.#abortAs(httpStatus(this.#header));
    else if (length !== undefined && length > messageBytes) {
      const sizes = `${length} vs ${messageBytes}`;
      const details = `Received message larger than max (${sizes})`;
      this.#abort(status.RESOURCE_EXHAUSTED, details);
    } else if (reader.isTooMuch) this.#abort(status.INTERNAL, TOO_MANY);
  }

  trailers(list: HeaderList): void {
    this.#trailer = list;
  }

  end(failure?: StreamFailure): void {
    this.#request = undefined;
    const isUntouched = this.#header === NOTHING && !this.#isSecondTry;
    if (failure?.isUnprocessed && isUntouched) {
      this.#isSecondTry = true;
      this.#environment.client.send(this);
      return;
    }
    if (failure) this.#fail(failureStatus(failure));
    else this.#conclude(this.#takeTrailer());
  }

  // A response without a body may be one block, which is that of the trailers.
  #takeTrailer(): HeaderList | undefined {
    if (this.#trailer || !this.#reader.isEmpty) return this.#trailer;
    const trailer = this.#header;
    this.#header = NOTHING;
    return trailer;
  }

  #conclude(trailer: HeaderList | undefined): void {
    if (!trailer) this.#fail(plainStatus(status.INTERNAL, NO_STATUS));
    else if (isOk(trailer)) this.#succeed(trailer);
    else this.#fail(trailerStatus(trailer, this.#header));
  }

  #succeed(trailer: HeaderList): void {
    const { message } = this.#reader;
    if (!message) {
      this.#fail({ ...trailerStatus(trailer, this.#header), ...NO_MESSAGE });
    } else if (!this.#reader.isCompressed) this.#answer(message, trailer);
    else {
      const encoding = valueIn(this.#header, 'grpc-encoding') ?? 'identity';
      const { messageBytes } = this.#environment;
      decompress(message, encoding, messageBytes, (plain, failure) => {
        if (plain) this.#answer(plain, trailer);
        else if (failure) this.#fail(failure);
      });
    }
  }

  #answer(message: Uint8Array, trailer: HeaderList): void {
    this.#release();
    const answer = new ReceivedAnswer(message, this.#header, trailer);
    const isOurs = this.#options instanceof GatewayCall;
    this.#resolve(isOurs ? answer : answer.plain());
  }

  #fail(end: StatusObject): void {
    this.#release();
    const header = headerOf(this.#header);
    this.#reject(errorOf(end, header, this.#options.deadline));
  }

  #abort(code: status, details: string): void {
    this.#abortAs(plainStatus(code, details));
  }

  #abortAs(end: StatusObject): void {
    this.#request?.cancel();
    this.#fail(end);
  }

  #release(): void {
    const { client, deadlines } = this.#environment;
    this.#forget();
    if (this.#options.deadline) deadlines.delete(this);
    client.forget(this);
  }
}
