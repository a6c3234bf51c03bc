// Finds features without looking at them all: a point by a map, a rectangle by a
// k-d tree. It takes no longer among a million than among a hundred.
import type {
  Feature,
  Point,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import KDBush from 'kdbush';
import { placeOf } from './points.ts';

/** An index of features, which it knows by number from 0. */
export interface FeatureIndex {
  /** The numbers of features by place. */
  numbers: Map<string, number>;
  /** The numbers of features by latitude and longitude. */
  tree: KDBush;
  /** Gives the feature with a number. */
  feature(number: number): Feature;
}

/** Indexes features that are in memory. */
export function indexOf(features: readonly Feature[]): FeatureIndex {
  const numbers = new Map<string, number>();
  const tree = new KDBush(features.length, 64, Int32Array);
  for (const [number, { location = ORIGIN }] of features.entries()) {
    numbers.set(placeOf(location), number);
    tree.add(location.latitude, location.longitude);
  }
  const feature = (number: number) => features[number] ?? NOTHING;
  return { numbers, tree: tree.finish(), feature };
}

// What a file leaves out is zero, as in a message.
const ORIGIN: Point = { latitude: 0, longitude: 0 };
const NOTHING: Feature = { name: '', location: ORIGIN };

/** All the features that a server knows. */
export class Features {
  #indexes: FeatureIndex[];

  constructor(own: FeatureIndex) {
    this.#indexes = [own];
  }

  /** Adds features behind those that are there. From the next call on they are
   * found, all of them at once. */
  add(index: FeatureIndex): void {
    // A new list: a stream under way goes on with that from which it began.
    this.#indexes = [...this.#indexes, index];
  }

  /** Gives the feature at exactly this point; one without a name if none is. */
  at(point: Point): Feature {
    for (const { numbers, feature } of this.#indexes) {
      const number = numbers.get(placeOf(point));
      if (number !== undefined) return feature(number);
    }
    return { name: '', location: point };
  }

  /** Gives the named features between two corners, edges included, in their
   * order. Each is made when it is asked for, so a long answer takes little. */
  *between(a: Point, b: Point): Generator<Feature> {
    const [south, north] = sorted(a.latitude, b.latitude);
    const [west, east] = sorted(a.longitude, b.longitude);
    for (const { tree, feature } of this.#indexes) {
      // The tree finds the features of an area in an order of its own.
      const found = new Uint32Array(tree.range(south, west, north, east));
      for (const number of found.sort()) {
        const each = feature(number);
        if (each.name !== '') yield each;
      }
    }
  }
}

function sorted(a: number, b: number): [least: number, most: number] {
  return a < b ? [a, b] : [b, a];
}
