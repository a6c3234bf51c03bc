// What the published clients of the RouteGuide print when every answer is right.
// They ask for the same things, each in its own words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import {
  metresBetween,
  wholeMetres,
} from '../../../../packages/lessons/route-guide/src/distance.ts';
import { lessonNamed } from '../workspace.ts';

interface Feature {
  name: string;
  location: { latitude: number; longitude: number };
}

const TRAIL = 'Berkshire Valley Management Area Trail, Jefferson, NJ, USA';

// Both look between 40 and 42 degrees north, 73 and 75 degrees west.
function namedInArea(): Feature[] {
  const file = join(lessonNamed('route-guide').folder, 'features.json');
  const all: Feature[] = JSON.parse(readFileSync(file, 'utf8'));
  return all.filter(
    ({ name, location: { latitude, longitude } }) =>
      name !== '' &&
      Math.abs(latitude - 41e7) <= 1e7 &&
      Math.abs(longitude + 74e7) <= 1e7,
  );
}

/** Checks the output of published_route_guide.py. */
export function tellsOfRouteInPython(stdout: string): void {
  const features = namedInArea();
  const points = features.map(({ location }) => location);
  const metres = points
    .slice(1)
    .map((point, i) => metresBetween(points[i] ?? point, point))
    .reduce((sum, leg) => sum + leg, 0);
  expect(stdout.trimEnd().split('\n')).toEqual([
    `${TRAIL} at 409146138, -746188906`,
    'No feature at 0, 0',
    ...features.map(
      ({ name, location: { latitude, longitude } }) =>
        `${name} at ${latitude}, ${longitude}`,
    ),
    `${features.length} points, ${features.length} features`,
    `${wholeMetres(metres)} metres`,
    'First at 0, 0',
    'Third at 1, 0',
  ]);
}

/** Checks the log of Go's example. Its route goes over random points that it
 * does not tell, so of the summary only the number of points is known. */
export function tellsOfRouteInGo(stderr: string): void {
  const lines = stderr
    .trimEnd()
    .split('\n')
    // Date and time come first, and Go puts in blanks at random on purpose.
    .map((line) => line.replace(/^\S+ \S+ /, '').replaceAll('  ', ' '));
  const points = lines.join('\n').match(/Traversing (\d+) points/)?.[1];
  expect(lines).toEqual([
    'Getting feature for point (409146138, -746188906)',
    `name:"${TRAIL}" location:{latitude:409146138 longitude:-746188906}`,
    'Getting feature for point (0, 0)',
    'location:{}',
    'Looking for features within lo:{latitude:400000000 longitude:-750000000}' +
      ' hi:{latitude:420000000 longitude:-730000000}',
    ...namedInArea().map(
      ({ name, location: { latitude, longitude } }) =>
        `Feature: name: "${name}", point:(${latitude}, ${longitude})`,
    ),
    `Traversing ${points} points.`,
    expect.stringMatching(
      RegExp(`^Route summary: point_count:${points}( \\w+:\\d+)*$`),
    ),
    'Got message First message at point(0, 1)',
    'Got message Second message at point(0, 2)',
    'Got message Third message at point(0, 3)',
  ]);
}
