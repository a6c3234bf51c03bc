// A promise that is settled from outside, as Promise.withResolvers of Node 22.

export class Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve: (value: Value) => void = () => {};
  reject: (reason: Error) => void = () => {};

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Not everybody waits for it, and a rejection that nobody waits for would
    // end the process.
    this.promise.catch(() => {});
  }
}
