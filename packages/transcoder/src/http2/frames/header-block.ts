// A block of headers, which HEADERS begins and CONTINUATION goes on with:
// RFC 9113, section 4.3.
import { ConnectionError, ErrorCode } from './error-code.ts';
import { HEAD_BYTES } from './frame.ts';

/** Collects the fragments of a block that did not fit into one frame. Nothing
 * else may come before its end, so there is one at a time. */
export class HeaderBlock {
  readonly #maxBytes: number;
  #fragments: Buffer[] = [];
  #bytes = 0;
  /** The stream that it is for; 0 where no block has begun. */
  streamId = 0;
  /** Whether the stream ends with it. */
  endsStream = false;

  /** @param maxBytes of all fragments, counted with the heads of their frames */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Begins a block with its first fragment. */
  begin(streamId: number, endsStream: boolean, fragment: Buffer): void {
    this.streamId = streamId;
    this.endsStream = endsStream;
    this.add(fragment);
  }

  /** Goes on with a fragment. It may be empty, but not for ever: a peer that
   * ends no block would fill the memory, or take all the time (CVE-2024-27316). */
  add(fragment: Buffer): void {
    this.#bytes += fragment.length + HEAD_BYTES;
    if (this.#bytes > this.#maxBytes) {
      throw new ConnectionError(
        ErrorCode.ENHANCE_YOUR_CALM,
        `A block of headers has more than ${this.#maxBytes} bytes`,
      );
    }
    this.#fragments.push(fragment);
  }

  /** Ends the block.
   * @returns all of it */
  end(): Buffer {
    const block = Buffer.concat(this.#fragments);
    this.#fragments = [];
    this.#bytes = 0;
    this.streamId = 0;
    return block;
  }
}
