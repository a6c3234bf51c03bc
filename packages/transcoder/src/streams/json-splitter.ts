// Where one JSON value of a stream ends and the next begins, chunk by chunk.
import { status } from '@grpc/grpc-js';
import { tooLarge } from '../http/read-body.ts';
import { RpcError } from '../rpc-error.ts';

/** What a splitter accepts. */
export interface SplitterLimits {
  /** Bytes of one value. */
  bodyBytes: number;
  /** Levels of brackets in one value. */
  depth: number;
}

/** What stands between the values, or what is being read. */
type Place =
  /** Nothing was read yet: what comes first tells an array from a sequence. */
  | 'start'
  /** Between values that follow each other, with or without white space. */
  | 'sequence'
  /** After the array's opening bracket. */
  | 'opened'
  /** After a comma of the array: a value has to come. */
  | 'comma'
  /** After a value of the array. */
  | 'element'
  /** After the array's closing bracket. */
  | 'closed'
  /** In an object or an array. */
  | 'nested'
  /** In a string that is a value by itself. */
  | 'string'
  /** In a number, true, false or null. */
  | 'word';

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Splits a body into JSON values: values in lines, values that follow each
 * other, or the elements of one array.
 *
 * It looks for the ends of values only, by counting brackets outside strings;
 * whether a value is JSON is for its reader to judge. Everything it looks for
 * is ASCII, and no byte of a longer character of UTF-8 is: so a chunk may end
 * anywhere, within a character too.
 */
export class JsonSplitter {
  readonly #limits: SplitterLimits;
  readonly #arrays: boolean;
  #place: Place = 'start';
  /** Whether the values are the elements of one array. */
  #inArray = false;
  /** How many brackets of the value are open. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** What earlier chunks held of the value that is being read. Copied, so that
   * a client that sends single bytes does not make us keep a chunk for each. */
  #held = Buffer.alloc(0);
  #size = 0;
  #count = 0;

  /** @param arrays false where each message is an array itself, so that a
   * bracket at the beginning opens the first message and not the list of all */
  constructor(limits: SplitterLimits, arrays = true) {
    this.#limits = limits;
    this.#arrays = arrays;
  }

  /** How many values were found. */
  get count(): number {
    return this.#count;
  }

  /** Finds the values that end in this chunk. They are found as they are asked
   * for; all of them have to be taken before the next chunk.
   * @throws RpcError where no value can begin, or one is too large or deep */
  *push(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    // Where the value that is being read begins in this chunk.
    let start = 0;
    for (let at = 0; at < chunk.length; ) {
      const byte = chunk[at] ?? 0;
      switch (this.#place) {
        case 'nested':
          at += 1;
          if (!this.#endsNested(byte)) break;
          yield this.#take(chunk.subarray(start, at));
          break;
        case 'string':
          at += 1;
          if (!this.#endsString(byte)) break;
          yield this.#take(chunk.subarray(start, at));
          break;
        case 'word':
          // What ends a word is not part of it, and is looked at again.
          if (!endsWord(byte)) at += 1;
          else yield this.#take(chunk.subarray(start, at));
          break;
        default:
          // Only here can a value begin.
          start = at;
          at += 1;
          if (!isSpace(byte)) this.#between(byte);
      }
    }
    if (this.#reading) this.#keep(chunk.subarray(start));
  }

  /** Finds what ends with the body: a number has no other end.
   * @throws RpcError where the body ends within a value or the array */
  *end(): Generator<Uint8Array, void, undefined> {
    if (this.#place === 'word') yield this.#take(new Uint8Array());
    if (this.#reading) {
      this.#refuse('ends before it is complete');
    }
    if (this.#inArray && this.#place !== 'closed') {
      throw invalid('The body is an array of messages without its end, "]".');
    }
  }

  get #reading(): boolean {
    const place = this.#place;
    return place === 'nested' || place === 'string' || place === 'word';
  }

  // A byte outside values that is not white space.
  #between(byte: number) {
    if (this.#place === 'closed') {
      throw invalid('The body goes on after its array of messages.');
    }
    if (this.#place === 'element') {
      if (byte === COMMA) this.#place = 'comma';
      else if (byte === CLOSE_BRACKET) this.#place = 'closed';
      else this.#refuse('has no comma before it', 1);
      return;
    }
    if (byte === OPEN_BRACKET && this.#place === 'start' && this.#arrays) {
      this.#inArray = true;
      this.#place = 'opened';
    } else if (byte === CLOSE_BRACKET && this.#place === 'opened') {
      this.#place = 'closed';
    } else {
      this.#begin(byte);
    }
  }

  #begin(byte: number) {
    if (byte === COMMA || byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
      const found = String.fromCharCode(byte);
      this.#refuse(`is missing: "${found}" stands in its place`);
    }
    this.#depth = 0;
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      this.#place = 'nested';
      this.#deeper();
    } else {
      this.#place = byte === QUOTE ? 'string' : 'word';
    }
  }

  #endsNested(byte: number): boolean {
    if (this.#inString) {
      if (this.#endsString(byte)) this.#inString = false;
    } else if (byte === QUOTE) {
      this.#inString = true;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      this.#deeper();
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      this.#depth -= 1;
    }
    return this.#depth === 0;
  }

  #endsString(byte: number): boolean {
    if (this.#escaped) {
      this.#escaped = false;
      return false;
    }
    this.#escaped = byte === BACKSLASH;
    return byte === QUOTE;
  }

  #deeper() {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) {
      this.#refuse(`is nested more than ${this.#limits.depth} levels deep`);
    }
  }

  #take(part: Uint8Array): Uint8Array {
    const begun = this.#size > 0;
    if (begun) this.#keep(part);
    else this.#measure(part.length);
    // Most values lie in one chunk, and are not copied.
    const whole = begun ? this.#held.subarray(0, this.#size) : part;
    this.#held = Buffer.alloc(0);
    this.#size = 0;
    this.#count += 1;
    this.#place = this.#inArray ? 'element' : 'sequence';
    return whole;
  }

  #keep(part: Uint8Array) {
    const size = this.#measure(this.#size + part.length);
    if (size > this.#held.length) {
      const larger = Buffer.allocUnsafe(Math.max(size, 2 * this.#held.length));
      larger.set(this.#held.subarray(0, this.#size));
      this.#held = larger;
    }
    this.#held.set(part, this.#size);
    this.#size = size;
  }

  #measure(size: number): number {
    const { bodyBytes } = this.#limits;
    if (size > bodyBytes) throw tooLarge(bodyBytes);
    return size;
  }

  #refuse(reason: string, ahead = 1): never {
    throw invalid(`Message ${this.#count + ahead} of the body ${reason}.`);
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function endsWord(byte: number): boolean {
  return (
    isSpace(byte) ||
    byte === COMMA ||
    byte === QUOTE ||
    byte === OPEN_BRACKET ||
    byte === CLOSE_BRACKET ||
    byte === OPEN_BRACE ||
    byte === CLOSE_BRACE
  );
}

function invalid(details: string): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, details);
}
