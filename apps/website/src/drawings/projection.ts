// Where places of the globe are in a drawing.
import type { Point, RouteRecord } from './records.ts';

/** As many units of a coordinate are a degree. */
export const DEGREE = 10_000_000;

/** The meshes of the net of degrees: a tenth of a degree. */
export const MESH = DEGREE / 10;

/** A stretch of the globe and its place in the drawing. */
export interface Projection {
  west: number;
  east: number;
  south: number;
  north: number;
  x(longitude: number): number;
  y(latitude: number): number;
}

/** Lays a record out from a left upper corner.
 * @param width of the map in units of the drawing; its height follows */
export function project(
  { area, features, route }: RouteRecord,
  { left, top, width }: { left: number; top: number; width: number },
): Projection {
  const points: Point[] = [
    ...[area.lo, area.hi, ...route],
    ...features.map(({ location }) => location),
  ];
  const [west, east] = bounds(points.map(({ longitude }) => longitude));
  const [south, north] = bounds(points.map(({ latitude }) => latitude));
  const middle = (south + north) / 2 / DEGREE;
  // A degree of longitude gets shorter towards the poles.
  const wide = width / (east - west);
  const high = wide / Math.cos((middle * Math.PI) / 180);
  return {
    ...{ west, east, south, north },
    x: (longitude) => round(left + (longitude - west) * wide),
    y: (latitude) => round(top + (north - latitude) * high),
  };
}

/** The lines of the net between two degrees. */
export function netLines(from: number, to: number): number[] {
  const first = Math.ceil(from / MESH) * MESH;
  const count = Math.floor((to - first) / MESH) + 1;
  return Array.from({ length: count }, (_, index) => first + index * MESH);
}

// Some room around the outermost values.
function bounds(values: number[]): [number, number] {
  const room = MESH / 3;
  return [Math.min(...values) - room, Math.max(...values) + room];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
