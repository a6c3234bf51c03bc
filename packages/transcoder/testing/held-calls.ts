// Lets a test wait for calls to come and to end, and let them go: no sleeping.

/** What has happened to the calls of one backend, by the name each carries. */
export class HeldCalls {
  #events = new Map<string, PromiseWithResolvers<void>>();
  #sent = new Map<string, number>();

  /** Resolves when a call of that name is at the server. */
  arrived(name: string): Promise<void> {
    return this.#event('arrived', name).promise;
  }

  /** Resolves when the call of that name is cancelled. */
  cancelled(name: string): Promise<void> {
    return this.#event('cancelled', name).promise;
  }

  /** Lets the server answer the call of that name. */
  release(name: string): void {
    this.#event('released', name).resolve();
  }

  /** How many messages a stream of that name has written so far. */
  sent(name: string): number {
    return this.#sent.get(name) ?? 0;
  }

  /** For the server: a call has come. Resolves when it may be answered. */
  hold(name: string): Promise<void> {
    this.#event('arrived', name).resolve();
    return this.#event('released', name).promise;
  }

  /** For the server: a call is cancelled. */
  cancel(name: string): void {
    this.#event('cancelled', name).resolve();
  }

  /** For the server: a message was written. */
  count(name: string): void {
    this.#sent.set(name, this.sent(name) + 1);
  }

  #event(kind: string, name: string): PromiseWithResolvers<void> {
    const key = `${kind} ${name}`;
    const event = this.#events.get(key) ?? Promise.withResolvers<void>();
    this.#events.set(key, event);
    return event;
  }
}
