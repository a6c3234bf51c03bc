// Makes streams of many small messages cheap: a server interceptor that lets a
// bounded number of writes be on their way at once.
//
// grpc-js takes a message from the handler's stream, writes it to the HTTP/2
// stream, and takes the next one only when that write was called back: a turn of
// the event loop for each message. Here the handler's stream hears at once that
// the message is gone, as long as fewer than `limit` are on their way. Beyond,
// it waits as before, so `write` gives false and a slow reader still holds the
// handler back.
import {
  ServerInterceptingCall,
  type ServerInterceptingCallInterface,
  type ServerInterceptor,
} from '@grpc/grpc-js';

/** Gives the interceptor. It has to be the first in `interceptors`, nearest to
 * the wire: one beneath it that is slow would be handed several messages.
 * Calls with a single response are left alone.
 *
 * @param limit messages of a call that may be on their way, from 1. So many, in
 *   bytes, are what a reader that does not read may cost
 * @throws RangeError if the limit is not a whole number from 1 */
export function earlyAcknowledge(limit = 128): ServerInterceptor {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`The limit is a whole number from 1, not ${limit}.`);
  }
  return (method, call) =>
    method.responseStream
      ? new EarlyAcknowledgingCall(call, limit)
      : new ServerInterceptingCall(call);
}

class EarlyAcknowledgingCall extends ServerInterceptingCall {
  readonly #limit: number;
  #onTheirWay = 0;
  #waiting: (() => void) | undefined;
  #ended = false;

  constructor(call: ServerInterceptingCallInterface, limit: number) {
    super(call, {
      // gRPC tells of the end of every call by onCancel, and calls back no
      // write after it. Who acknowledged still would keep a handler writing.
      start: (next) => next({ onCancel: () => this.#end() }),
    });
    this.#limit = limit;
    // A message that cannot be written, because its bytes cannot be made or are
    // too many, ends the call from below: grpc-js sends a status by itself and
    // tells nobody above. The message after it would break the stream, and the
    // client would never hear of that status.
    const sendStatus = call.sendStatus.bind(call);
    call.sendStatus = (status) => {
      this.#end();
      sendStatus(status);
    };
  }

  // Messages keep their order: each is handed on before the next one comes. None
  // is after the status, which grpc-js also sends by itself, at the deadline.
  override sendMessage(message: unknown, acknowledge: () => void): void {
    if (this.#ended) return;
    this.#onTheirWay += 1;
    super.sendMessage(message, () => this.#sent());
    if (this.#ended) return;
    if (this.#onTheirWay < this.#limit) acknowledge();
    else this.#waiting = acknowledge;
  }

  #end(): void {
    this.#ended = true;
    this.#waiting = undefined;
  }

  #sent(): void {
    this.#onTheirWay -= 1;
    const acknowledge = this.#waiting;
    this.#waiting = undefined;
    acknowledge?.();
  }
}
