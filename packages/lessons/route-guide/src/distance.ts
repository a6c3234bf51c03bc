// How far it is from one point to the next, over the surface of the globe.
import type { Point } from '@stubs/routeguide/static/routeguide/route_guide.ts';

const EARTH_RADIUS_METRES = 6_371_000;
const MOST_INT32 = 2_147_483_647;

/** Gives the length of the great circle between two points in metres, by the
 * haversine formula. */
export function metresBetween(a: Point, b: Point): number {
  const [north1, east1] = [radians(a.latitude), radians(a.longitude)];
  const [north2, east2] = [radians(b.latitude), radians(b.longitude)];
  const h =
    Math.sin((north2 - north1) / 2) ** 2 +
    Math.cos(north1) * Math.cos(north2) * Math.sin((east2 - east1) / 2) ** 2;
  // Rounding may take h beyond 1 for two points at opposite ends of the globe.
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** Makes an int32 of a sum of metres: cut once, at the end, so that no leg loses
 * its fraction; the greatest int32 for what would not fit. */
export function wholeMetres(metres: number): number {
  return Math.min(Math.trunc(metres), MOST_INT32);
}

function radians(e7: number): number {
  return (e7 / 1e7) * (Math.PI / 180);
}
