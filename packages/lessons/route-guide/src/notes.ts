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

  /** Leaves a note, and gives those that were left at its place before, the
   * oldest first. Then as many of the oldest are dropped as are too many; a note
   * that is too long by itself goes at once. */
  leave(note: RouteNote, location: Point): RouteNote[] {
    const place = placeOf(location);
    const here = this.#byPlace.get(place) ?? [];
    const earlier = here.map((kept) => kept.note);
    const bytes = new TextEncoder().encode(note.message).length;
    const kept = { place, bytes, note };
    this.#byPlace.set(place, here);
    here.push(kept);
    this.#kept.push(kept);
    this.#bytes += bytes;
    this.#dropOldest();
    return earlier;
  }

  // The oldest note of all is also the oldest at its place.
  #dropOldest(): void {
    while (this.#kept.length > MOST_NOTES || this.#bytes > MOST_NOTE_BYTES) {
      const oldest = this.#kept.shift();
      if (!oldest) return;
      this.#bytes -= oldest.bytes;
      const here = this.#byPlace.get(oldest.place);
      here?.shift();
      if (here?.length === 0) this.#byPlace.delete(oldest.place);
    }
  }
}
