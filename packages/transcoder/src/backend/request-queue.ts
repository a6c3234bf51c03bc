// What the gateway sends, on its way to a handler that reads a stream.

interface Waiting {
  message: unknown;
  taken: () => void;
}

/** Hands messages over one by one, each when the handler asks for it. */
export class RequestQueue {
  readonly #messages: Waiting[] = [];
  #isClosed = false;
  #receive: ((message: unknown) => void) | undefined;

  /** @param taken called when the handler has taken the message */
  add(message: unknown, taken: () => void): void {
    this.#messages.push({ message, taken });
    this.#pass();
  }

  /** Nothing comes after what is here. */
  close(): void {
    this.#isClosed = true;
    this.#pass();
  }

  /** Asks for the next message, or for null at the end. */
  next(receive: (message: unknown) => void): void {
    this.#receive = receive;
    this.#pass();
  }

  #pass(): void {
    const receive = this.#receive;
    if (!receive) return;
    const next = this.#messages.shift();
    if (!next && !this.#isClosed) return;
    this.#receive = undefined;
    receive(next ? next.message : null);
    next?.taken();
  }
}
