// The index against a look at every feature, and the rules of the made ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type {
  Feature,
  Point,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { Features, indexOf } from './features.ts';
import { MOST_MADE_FEATURES, madeFeature, madePoint } from './made-features.ts';
import { featuresFile } from './make-features.ts';
import { placeOf } from './points.ts';

const file = readFileSync(
  join(import.meta.dirname, '../features.json'),
  'utf8',
);
const own: Feature[] = JSON.parse(file);
const known = new Features(indexOf(own));
const made = Array.from({ length: 10_000 }, (_, number) => madeFeature(number));
known.add(indexOf(made));

const WORLD = [point(-900_000_000, -1_800_000_000), point(9e8, 1.8e9)] as const;

function point(latitude: number, longitude: number): Point {
  return { latitude, longitude };
}

test('features.json is what make-features.ts writes', () => {
  expect(file).toBe(featuresFile());
});

test('the lesson has 102 features, 68 of them named, at different places', () => {
  expect(own).toHaveLength(102);
  expect(own.filter(({ name }) => name !== '')).toHaveLength(68);
  const places = own.map(({ location }) => placeOf(location ?? point(0, 0)));
  expect(new Set(places).size).toBe(102);
});

test('a million made features have a million places, all of them in the south', () => {
  const places = new Set<number>();
  for (let number = 0; number < MOST_MADE_FEATURES; number++) {
    const { latitude, longitude } = madePoint(number);
    if (latitude > -100_000_000 || latitude < -900_000_000) break;
    places.add(((latitude + 9e8) / 100_000) * 1e5 + (longitude + 9e8) / 1e5);
  }
  expect(places.size).toBe(MOST_MADE_FEATURES);
});

test('a feature is found at its point and not beside it', () => {
  for (const feature of [...own, ...made]) {
    const { latitude, longitude } = feature.location ?? point(0, 0);
    expect(known.at(point(latitude, longitude))).toEqual(feature);
  }
  const beside = point(409_146_138, -746_188_907);
  expect(known.at(beside)).toEqual({ name: '', location: beside });
});

test('the whole world has every named feature, in order', () => {
  const named = [...own, ...made].filter(({ name }) => name !== '');
  expect([...known.between(...WORLD)]).toEqual(named);
});

// Corners at features themselves, so that edges count, in all four ways.
test('a rectangle has what a look at every feature finds, whichever its corners', () => {
  const all = [...own, ...made];
  for (let step = 0; step < 100; step++) {
    const a = all[(step * 7_919) % all.length]?.location ?? point(0, 0);
    const b = all[(step * 104_729) % all.length]?.location ?? point(0, 0);
    const within = ({ name, location }: Feature) =>
      name !== '' &&
      between(location?.latitude, a.latitude, b.latitude) &&
      between(location?.longitude, a.longitude, b.longitude);
    const found = all.filter(within);
    for (const [lo, hi] of cornersOf(a, b)) {
      expect([...known.between(lo, hi)]).toEqual(found);
    }
  }
});

function cornersOf(a: Point, b: Point): [Point, Point][] {
  const c = point(a.latitude, b.longitude);
  const d = point(b.latitude, a.longitude);
  return [
    [a, b],
    [b, a],
    [c, d],
    [d, c],
  ];
}

function between(value = 0, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}
