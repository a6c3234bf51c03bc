// A connection that is kept from request to request, as a browser keeps it.
import type { RawAnswer } from '../testing/raw-answer.ts';
import { RawClient } from '../testing/raw-client.ts';
import { type Request, wire } from './request.ts';

/** How long an answer may take: whoever waits longer waits for ever. */
const HANG_MS = 60_000;

/** Sends requests one after the other. */
export class Connection implements Disposable {
  readonly #port: number;
  #client: RawClient | undefined;
  /** What was sent before, which may be why it is closed. */
  #before = '';

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends a request and reads its answer.
   * @throws Error if there is none */
  async send(request: Request): Promise<RawAnswer> {
    this.#client ??= await RawClient.to(this.#port);
    this.#client.write(wire(request));
    const answer = await within(this.#client.read(request.httpMethod));
    if (!answer) {
      throw new Error(`The gateway closed without an answer: ${this.#before}`);
    }
    const said = answer.body.toString();
    this.#before = `${JSON.stringify(request)} ${answer.status} ${said}`;
    if (answer.headers.connection === 'close') this[Symbol.dispose]();
    return answer;
  }

  /** The next request gets a connection of its own. */
  [Symbol.dispose](): void {
    this.#client?.[Symbol.dispose]();
    this.#client = undefined;
  }
}

/** Takes silence for a fault. */
export async function within<Value>(promise: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`No answer after ${HANG_MS} ms.`)),
    HANG_MS,
  );
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
