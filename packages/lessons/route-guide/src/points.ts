// Points: what is one, and when two are the same.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { Point } from '@stubs/routeguide/static/routeguide/route_guide.ts';

/** A message that may not have been sent. The two kinds of stub say it with a
 * different word. */
export type Sent<Message> = Message | null | undefined;

const MOST = { latitude: 900_000_000, longitude: 1_800_000_000 } as const;

/** Gives a point that came with a call, or INVALID_ARGUMENT naming the field.
 * @param path how the point is reached from the request, such as `lo`; empty if
 *   it is the request */
export function checkedPoint(
  point: Sent<Point>,
  path = '',
): Point | StatusError {
  // proto3 has no required fields. Left out is not the same as 0, 0, and more
  // often than not a mistake of the caller.
  if (!point) return invalid(`${path} is not set.`);
  for (const field of ['latitude', 'longitude'] as const) {
    const most = MOST[field];
    if (Math.abs(point[field]) <= most) continue;
    const name = path ? `${path}.${field}` : field;
    return invalid(
      `${name} has to be from -${most} to ${most}, not ${point[field]}.`,
    );
  }
  return point;
}

function invalid(details: string): StatusError {
  return new StatusError(Status.INVALID_ARGUMENT, details);
}

/** Names a place, so that a Map can find it. It is text, since two int32 are more
 * than a JavaScript number holds exactly. */
export function placeOf({ latitude, longitude }: Point): string {
  return `${latitude},${longitude}`;
}
