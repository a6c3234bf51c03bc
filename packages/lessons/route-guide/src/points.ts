// Points: what is one, and when two are the same.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type {
  Point,
  Rectangle,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';

/** A field of a message that was not sent. The two kinds of stub differ. */
export type Unset = null | undefined;

const MOST = { latitude: 900_000_000, longitude: 1_800_000_000 } as const;

/** Checks a point that came with a call.
 * @param path how the field is reached from the request, such as `lo`; empty if
 *   the point is the request
 * @throws StatusError INVALID_ARGUMENT naming the field */
export function checkedPoint(point: Point | Unset, path = ''): Point {
  // proto3 has no required fields. Left out is not the same as 0, 0, and a
  // mistake of the caller more often than not.
  if (!point) throw invalid(`${path} is not set.`);
  for (const field of ['latitude', 'longitude'] as const) {
    const most = MOST[field];
    if (Math.abs(point[field]) <= most) continue;
    const name = path ? `${path}.${field}` : field;
    throw invalid(
      `${name} has to be from -${most} to ${most}, not ${point[field]}.`,
    );
  }
  return point;
}

/** Gives the corners of a rectangle as south-west and north-east.
 * @throws StatusError INVALID_ARGUMENT naming the field */
export function cornersOf({ lo, hi }: Rectangle): [Point, Point] {
  const a = checkedPoint(lo, 'lo');
  const b = checkedPoint(hi, 'hi');
  return [
    {
      latitude: Math.min(a.latitude, b.latitude),
      longitude: Math.min(a.longitude, b.longitude),
    },
    {
      latitude: Math.max(a.latitude, b.latitude),
      longitude: Math.max(a.longitude, b.longitude),
    },
  ];
}

/** One number for each point, so that a Map finds it. Two int32 fit into the 53
 * bits of a double's whole numbers only just: a latitude is below 2^30. */
export function keyOf({ latitude, longitude }: Point): number {
  return latitude * 2 ** 32 + longitude;
}

function invalid(details: string): StatusError {
  return new StatusError(Status.INVALID_ARGUMENT, details);
}
