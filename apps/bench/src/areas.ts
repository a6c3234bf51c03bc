// Places and areas to ask about, drawn by fixed rules.
import type {
  Feature,
  Rectangle,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';

/** Features of an area, in their order. */
export interface Area {
  area: Rectangle;
  hits: Feature[];
}

/** Picks features at random, none twice.
 * @param random gives numbers from 0 to less than 1 */
export function pick(
  features: Feature[],
  count: number,
  random: () => number,
): Feature[] {
  const picked = new Set<Feature>();
  while (picked.size < Math.min(count, features.length)) {
    const feature = features[Math.floor(random() * features.length)];
    if (feature) picked.add(feature);
  }
  return [...picked];
}

/** Draws areas anywhere among the features that hold an exact number of them.
 * @param among features that are spread evenly
 * @param random gives numbers from 0 to less than 1 */
export function drawAreas(
  among: Feature[],
  hits: number,
  count: number,
  random: () => number,
): Area[] {
  const bounds = boundsOf(among);
  const find = finderOf(among);
  const side = Math.sqrt(hits / among.length);
  const areas: Area[] = [];
  while (areas.length < count) {
    // Some wide and some high: on a grid no square may hold the number.
    const stretch = 4 ** (random() - 0.5);
    const area = part(bounds, [side * stretch, side / stretch], random);
    const found = find(area);
    if (found.length === hits) areas.push({ area, hits: found });
  }
  return areas;
}

// A part of an area, with a share of its height and one of its width.
function part(
  { lo, hi }: Corners,
  [height, width]: [number, number],
  random: () => number,
): Corners {
  const side = (from: number, to: number, share: number): [number, number] => {
    const length = Math.round((to - from) * share);
    const start = Math.round(from + random() * (to - from - length));
    return [start, start + length];
  };
  const [south, north] = side(lo.latitude, hi.latitude, height);
  const [west, east] = side(lo.longitude, hi.longitude, width);
  return {
    lo: { latitude: south, longitude: west },
    hi: { latitude: north, longitude: east },
  };
}

// Gives a function that finds the features of an area, in their order. Only the
// features of its latitudes are looked at, since a million would take too long.
function finderOf(features: Feature[]): (area: Corners) => Feature[] {
  const latitudes = Float64Array.from(features, (feature) => latitude(feature));
  const bySouth = Uint32Array.from(features.keys()).sort(
    (a, b) => (latitudes[a] ?? 0) - (latitudes[b] ?? 0),
  );
  const sorted = Float64Array.from(bySouth, (at) => latitudes[at] ?? 0);
  return (area) => {
    const from = firstFrom(sorted, area.lo.latitude);
    const to = firstFrom(sorted, area.hi.latitude + 1);
    return [...bySouth.subarray(from, to).slice().sort()]
      .map((at) => features[at])
      .filter((feature) => feature !== undefined)
      .filter((feature) => holds(area, feature));
  };
}

/** The place of the first value that is not below a bound, by halves. */
function firstFrom(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const latitude = ({ location }: Feature) => location?.latitude ?? 0;

interface Corners {
  lo: { latitude: number; longitude: number };
  hi: { latitude: number; longitude: number };
}

function holds({ lo, hi }: Corners, { location }: Feature): boolean {
  const { latitude = 0, longitude = 0 } = location ?? {};
  return (
    latitude >= lo.latitude &&
    latitude <= hi.latitude &&
    longitude >= lo.longitude &&
    longitude <= hi.longitude
  );
}

function boundsOf(features: Feature[]): Corners {
  const bounds = {
    lo: { latitude: Infinity, longitude: Infinity },
    hi: { latitude: -Infinity, longitude: -Infinity },
  };
  for (const { location } of features) {
    for (const key of ['latitude', 'longitude'] as const) {
      const value = location?.[key] ?? 0;
      bounds.lo[key] = Math.min(bounds.lo[key], value);
      bounds.hi[key] = Math.max(bounds.hi[key], value);
    }
  }
  return bounds;
}

/** A generator of numbers from 0 to less than 1, the same on every machine. */
export function randomNumbers(): () => number {
  let state = 2_015;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
