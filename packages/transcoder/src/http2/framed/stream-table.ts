// Finds the open streams by their numbers.
import type { Stream } from './stream.ts';

// Numbers are given one after the other, so that the last streams have places of
// their own. A power of two.
const PLACES = 1024;

/** The open streams of a connection. A Map would do, but it makes itself anew
 * every so often, and each dead one that the garbage collector has aged keeps all
 * the streams of its successors. */
export class StreamTable {
  readonly #places = new Array<Stream | undefined>(PLACES).fill(undefined);
  // Those whose place was taken by one that has been open for long.
  readonly #others = new Map<number, Stream>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(id: number): Stream | undefined {
    const stream = this.#places[placeOf(id)];
    if (stream?.id === id) return stream;
    return this.#others.size > 0 ? this.#others.get(id) : undefined;
  }

  add(stream: Stream): void {
    this.#size++;
    const place = placeOf(stream.id);
    if (this.#places[place]) this.#others.set(stream.id, stream);
    else this.#places[place] = stream;
  }

  /** Takes a stream out, if it is there. */
  delete(stream: Stream): void {
    const place = placeOf(stream.id);
    if (this.#places[place] === stream) this.#places[place] = undefined;
    else if (!this.#others.delete(stream.id)) return;
    this.#size--;
  }

  /** All that are open now, in the order of their numbers. */
  all(): Stream[] {
    const inPlace = this.#places.filter((stream) => stream !== undefined);
    return [...inPlace, ...this.#others.values()].sort((a, b) => a.id - b.id);
  }
}

function placeOf(id: number): number {
  return (id >>> 1) % PLACES;
}
