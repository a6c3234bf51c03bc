// A request and its response: RFC 9113, section 5.1.
import type {
  HeaderList,
  OpenRequest,
  ResponseListener,
} from '../connection.ts';
import { STREAM_WINDOW } from '../connection.ts';

/** Who ends a stream that nobody waits for any more. */
export interface StreamOwner {
  cancel(stream: Stream): void;
}

/** One stream of a connection. */
export class Stream implements OpenRequest {
  readonly #owner: StreamOwner;
  readonly path: string;
  readonly headers: HeaderList;
  readonly body: Buffer;
  readonly listener: ResponseListener;
  /** 0 as long as it waits for its turn. */
  id = 0;
  /** The write that its headers are in. */
  write = 0;
  /** Bytes of the body that have been sent. */
  sent = 0;
  /** Bytes that may be sent; less than 0 where the server has thought better of
   * it: RFC 9113, section 6.9.2. */
  sendWindow = 0;
  /** Bytes that the server may send. */
  receiveWindow = STREAM_WINDOW;
  /** Whether the response has begun. */
  hasHeaders = false;
  /** Whether nothing is to be told any more. */
  isOver = false;

  constructor(
    owner: StreamOwner,
    path: string,
    headers: HeaderList,
    body: Buffer,
    listener: ResponseListener,
  ) {
    this.#owner = owner;
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.listener = listener;
  }

  cancel(): void {
    if (!this.isOver) this.#owner.cancel(this);
  }
}
