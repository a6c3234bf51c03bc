// What all requests of a path begin with, encoded once.
import type { CommonHead, HeaderList } from '../connection.ts';
import { FIELD_OVERHEAD } from '../hpack/dynamic-table.ts';
import { blockBound, writeBlock } from '../hpack/header-encoder.ts';

// There are as many paths as methods. Should there be more, then all are encoded
// again.
const MAX_PATHS = 1000;

/** The beginning of a block of headers. */
export interface RequestHead {
  block: Buffer;
  /** Bytes of its list. */
  listBytes: number;
}

/** The heads of one connection. */
export class RequestHeads {
  readonly #common: CommonHead;
  readonly #heads = new Map<string, RequestHead>();

  constructor(common: CommonHead) {
    this.#common = common;
  }

  /** The head of a path.
   * @throws TypeError where it cannot be sent */
  of(path: string): RequestHead {
    return this.#heads.get(path) ?? this.#encode(path);
  }

  #encode(path: string): RequestHead {
    const { scheme, authority, headers } = this.#common;
    const list = [
      ...[':method', 'POST', ':scheme', scheme, ':path', path],
      ...[':authority', authority, ...headers],
    ];
    const out = Buffer.alloc(blockBound(list));
    const block = out.subarray(0, writeBlock(out, 0, list));
    const head = { block, listBytes: listBytes(list) };
    if (this.#heads.size === MAX_PATHS) this.#heads.clear();
    this.#heads.set(path, head);
    return head;
  }
}

/** Bytes of a list, counted as RFC 9113, section 6.5.2 says. */
export function listBytes(list: HeaderList): number {
  let bytes = (list.length / 2) * FIELD_OVERHEAD;
  for (const text of list) bytes += text.length;
  return bytes;
}
