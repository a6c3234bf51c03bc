// A route, point by point: what RecordRoute adds up.
import type {
  Point,
  RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { metresBetween, wholeMetres } from './distance.ts';
import type { Features } from './features.ts';

/** Adds up a route without keeping its points. */
export class Route {
  readonly #features: Features;
  readonly #now: () => number;
  #points = 0;
  #named = 0;
  #metres = 0;
  #previous: Point | undefined;
  #startMs = 0;
  #endMs = 0;

  /** @param now gives milliseconds of a clock that never goes back */
  constructor(features: Features, now: () => number) {
    this.#features = features;
    this.#now = now;
  }

  /** Goes on to the next point. */
  add(point: Point): void {
    this.#endMs = this.#now();
    if (this.#previous) this.#metres += metresBetween(this.#previous, point);
    else this.#startMs = this.#endMs;
    this.#previous = point;
    this.#points += 1;
    if (this.#features.at(point).name !== '') this.#named += 1;
  }

  /** Sums up what was added: nothing yet is a route of no points. */
  summary(): RouteSummary {
    return {
      pointCount: this.#points,
      featureCount: this.#named,
      distance: wholeMetres(this.#metres),
      elapsedTime: Math.floor((this.#endMs - this.#startMs) / 1_000),
    };
  }
}
