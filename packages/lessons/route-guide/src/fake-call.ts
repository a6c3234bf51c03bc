// A call without a server, for tests: requests to read, and what was written.
import { Duplex } from 'node:stream';

export class FakeCall<Request, Response> extends Duplex {
  readonly request: Request | undefined;
  readonly written: Response[] = [];
  /** The status: undefined while the call goes on, null for OK. */
  error: unknown;
  #ended: (() => void) | undefined;
  readonly ended = new Promise<void>((resolve) => {
    this.#ended = resolve;
  });

  constructor(requests: Request[]) {
    super({ objectMode: true });
    this.request = requests[0];
    for (const request of requests) this.push(request);
    this.push(null);
    this.on('error', (error) => this.#end(error));
    this.on('finish', () => this.#end(null));
  }

  #end(error: unknown): void {
    this.error ??= error;
    this.#ended?.();
  }

  override _read(): void {}

  override _write(message: Response, _: unknown, done: () => void): void {
    this.written.push(message);
    done();
  }
}
