// Asks whether the server is still there: RFC 9113, section 6.7.
import { Deferred } from '../../backend/deferred.ts';
import { sendPing } from './control-frames.ts';
import type { Outbox } from './outbox.ts';

/** The pings of one connection that wait for their answers. */
export class Pings {
  readonly #outbox: Outbox;
  readonly #waiting = new Map<string, Deferred<void>>();
  #count = 0;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** Resolves when the answer has come. */
  send(): Promise<void> {
    const payload = Buffer.alloc(8);
    payload.writeUInt32BE(++this.#count, 4);
    const answer = new Deferred<void>();
    this.#waiting.set(keyOf(payload), answer);
    sendPing(this.#outbox, payload);
    return answer.promise;
  }

  /** Takes an answer, or something that is none. */
  receive(payload: Buffer): void {
    const key = keyOf(payload);
    this.#waiting.get(key)?.resolve();
    this.#waiting.delete(key);
  }

  /** No answer will come any more. */
  close(reason: Error): void {
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}

function keyOf(payload: Buffer): string {
  return payload.toString('hex');
}
