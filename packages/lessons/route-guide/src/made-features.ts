// Features made by a rule instead of read from a file, to see what a million of
// them cost. Nothing here is stored: the number of a feature says all about it.
import type {
  Feature,
  Point,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';

/** As many as the rule gives different places for. */
export const MOST_MADE_FEATURES = 1_000_000;

/** Gives the place of the made feature with a number from 0. All lie south of the
 * equator, on a grid of a thousand by a thousand, which they fill evenly: the
 * factor has no divisor in common with the million, so no place comes twice. */
export function madePoint(number: number): Point {
  const place = (number * 618_033) % MOST_MADE_FEATURES;
  const row = Math.floor(place / 1_000);
  const column = place % 1_000;
  return {
    latitude: -100_000_000 - row * 700_000,
    longitude: -850_000_000 + column * 1_700_000,
  };
}

/** Gives the made feature with a number from 0; its name counts from 1. */
export function madeFeature(number: number): Feature {
  return { name: `Made feature ${number + 1}`, location: madePoint(number) };
}
