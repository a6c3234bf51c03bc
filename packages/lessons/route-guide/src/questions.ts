// What the clients of this lesson ask, and the words in which they print answers.
import type {
  Point,
  RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import type { Area, FoundFeature, LeftNote, Note } from './stub.ts';

export const TRAIL = point(409_146_138, -746_188_906);
export const NOWHERE = point(0, 0);

export const AREA: Area = {
  lo: point(407_000_000, -749_000_000),
  hi: point(412_000_000, -744_000_000),
};

/** Where the route begins and ends; the features of the area lie between. */
export const CAMP = point(410_000_000, -747_000_000);

export const NOTES: Note[] = [
  { location: point(0, 1), message: 'First note' },
  { location: point(0, 2), message: 'Second note' },
  { location: point(0, 1), message: 'Third note' },
  { location: point(0, 2), message: 'Fourth note' },
  { location: point(0, 1), message: 'Fifth note' },
];

export function sayFeature({ name, location }: FoundFeature): string {
  return `  ${name === '' ? 'nothing' : name} at ${sayPoint(location)}`;
}

export function sayNote({ message, location }: LeftNote): string {
  return `  "${message}" at ${sayPoint(location)}`;
}

/** The seconds are left out: they differ from run to run. */
export function sayRoute(summary: RouteSummary): string {
  const { pointCount, featureCount, distance } = summary;
  return `  ${pointCount} points, ${featureCount} features, ${distance} metres`;
}

function sayPoint(location: FoundFeature['location']): string {
  return `${location?.latitude}, ${location?.longitude}`;
}

function point(latitude: number, longitude: number): Point {
  return { latitude, longitude };
}
