// The notes that RouteChat keeps: a bounded store that drops the oldest first.
import type {
  Point,
  RouteNote,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { placeOf } from './points.ts';

/** A store never holds more notes than this… */
export const MOST_NOTES = 1_000;
/** …nor more bytes of messages, which are counted in UTF-8. */
export const MOST_NOTE_BYTES = 256 * 1_024;

interface KeptNote {
  place: string;
  bytes: number;
  note: RouteNote;
}

/** Notes by place, in the order in which they were left. */
export class Notes {
  readonly #byPlace = new Map<string, KeptNote[]>();
  // Oldest first, over all places.
  readonly #kept: KeptNote[] = [];
  #bytes = 0;

  /** Gives the notes at a place, the oldest first. */
  at(location: Point): RouteNote[] {
    const kept = this.#byPlace.get(placeOf(location)) ?? [];
    return kept.map(({ note }) => note);
  }

  /** Keeps a note, and drops as many of the oldest as are too many then. A note
   * that is too long by itself is dropped at once. */
  keep(note: RouteNote, location: Point): void {
    const bytes = new TextEncoder().encode(note.message).length;
    const kept = { place: placeOf(location), bytes, note };
    this.#kept.push(kept);
    this.#bytes += bytes;
    const here = this.#byPlace.get(kept.place);
    if (here) here.push(kept);
    else this.#byPlace.set(kept.place, [kept]);
    while (this.#kept.length > MOST_NOTES || this.#bytes > MOST_NOTE_BYTES) {
      this.#dropOldest();
    }
  }

  // The oldest note of all is also the oldest at its place.
  #dropOldest(): void {
    const oldest = this.#kept.shift();
    if (!oldest) return;
    this.#bytes -= oldest.bytes;
    const here = this.#byPlace.get(oldest.place);
    here?.shift();
    if (here?.length === 0) this.#byPlace.delete(oldest.place);
  }
}
