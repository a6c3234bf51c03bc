// How long to wait before a server that cannot be reached is tried again.

const FIRST_MS = 100;
const LONGEST_MS = 5_000;
const GROWTH = 1.6;
// Clients that lost a server together should not come back together.
const JITTER = 0.2;

/** A time that grows with each try that fails. */
export class Backoff {
  #next = FIRST_MS;

  /** Milliseconds from the beginning of one try to that of the next. */
  take(): number {
    const jitter = 1 + JITTER * (2 * Math.random() - 1);
    const taken = this.#next * jitter;
    this.#next = Math.min(this.#next * GROWTH, LONGEST_MS);
    return taken;
  }

  /** A try has succeeded. */
  reset(): void {
    this.#next = FIRST_MS;
  }
}
