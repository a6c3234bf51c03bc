// A unary answer as it came over HTTP/2. Few clients ask for what stands beside
// the message, so that is read when somebody does.
import type { Metadata } from '@grpc/grpc-js';
import type { HeaderList } from '../http2/connection.ts';
import type { UnaryAnswer } from './backend.ts';
import { metadataOf } from './header-metadata.ts';
import { OF_STATUS } from './transport-status.ts';

// What is said to the transport is no metadata.
const OF_HEADER = new Set(['grpc-encoding', 'grpc-accept-encoding']);

/** Reads the metadata of a header. */
export const headerOf = (list: HeaderList) => metadataOf(list, OF_HEADER);

/** The answer, whose metadata is still a list. */
export class ReceivedAnswer implements UnaryAnswer {
  readonly message: Uint8Array;
  /** What `header` is read from. */
  readonly headers: HeaderList;
  readonly #trailers: HeaderList;

  constructor(message: Uint8Array, headers: HeaderList, trailers: HeaderList) {
    this.message = message;
    this.headers = headers;
    this.#trailers = trailers;
  }

  get header(): Metadata {
    return headerOf(this.headers);
  }

  get trailer(): Metadata {
    return metadataOf(this.#trailers, OF_STATUS);
  }

  /** The same for somebody else, who may take it apart. */
  plain(): UnaryAnswer {
    const { header, message, trailer } = this;
    return { header, message, trailer };
  }
}
