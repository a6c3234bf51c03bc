// When calls end: one timer for all of them, since most end long before.

/** What has a deadline. */
export interface Expiring {
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  /** Where `Deadlines` has it. Nobody else uses it. */
  place: number;
  expire(): void;
}

// setTimeout fires at once for more than this.
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The deadlines of the calls that have not ended. */
export class Deadlines {
  // In no order. A Set makes itself anew every so often, and each dead one that
  // the garbage collector has aged keeps all the calls of its successors.
  readonly #calls: Expiring[] = [];
  #timer: NodeJS.Timeout | undefined;
  // When the timer fires. The call that it was set for may have ended.
  #next = Number.POSITIVE_INFINITY;

  add(call: Expiring): void {
    call.place = this.#calls.push(call) - 1;
    if (call.expiresAt < this.#next) this.#set(call.expiresAt);
  }

  /** Takes a call out, if it is there. */
  delete(call: Expiring): void {
    if (this.#calls[call.place] !== call) return;
    const last = this.#calls.pop();
    if (last === undefined || last === call) return;
    this.#calls[call.place] = last;
    last.place = call.place;
  }

  #set(next: number): void {
    clearTimeout(this.#timer);
    this.#next = next;
    const left = Math.max(next - Date.now(), 0);
    const ms = Math.min(left, LONGEST_TIMEOUT_MS);
    this.#timer = setTimeout(() => this.#look(), ms).unref();
  }

  #look(): void {
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    const expired: Expiring[] = [];
    for (const call of this.#calls) {
      if (call.expiresAt <= now) expired.push(call);
      else next = Math.min(next, call.expiresAt);
    }
    this.#next = Number.POSITIVE_INFINITY;
    if (next !== Number.POSITIVE_INFINITY) this.#set(next);
    // A busy process looks late, and finds several at once.
    expired.sort((one, other) => one.expiresAt - other.expiresAt);
    for (const call of expired) {
      this.delete(call);
      call.expire();
    }
  }
}

const MINUTE_MS = 60_000;
const HOUR: [unit: string, ms: number] = ['H', 60 * MINUTE_MS];
const finer: (typeof HOUR)[] = [
  ['m', 1],
  ['S', 1_000],
  ['M', MINUTE_MS],
];
const DIGITS = 1e8;

/** What the header "grpc-timeout" says: up to eight digits and a unit. */
export function timeoutHeader(ms: number): string {
  const left = Math.max(ms, 0);
  const [unit, size] = finer.find(([, size]) => left / size < DIGITS) ?? HOUR;
  return `${Math.min(Math.ceil(left / size), DIGITS - 1)}${unit}`;
}
