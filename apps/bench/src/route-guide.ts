// The questions for servers of route-guide, whose made features follow a rule,
// so that what is right is known without asking.
import {
  Feature,
  Point,
  Rectangle,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import {
  MOST_MADE_FEATURES,
  madeFeature,
} from '../../../packages/lessons/route-guide/src/made-features.ts';
import { lessonNamed } from '../../interop/src/workspace.ts';
import type { Question } from './answer.ts';

export { MOST_MADE_FEATURES };

/** The lesson whose servers are asked. */
export const guides = () => lessonNamed('route-guide').servers;

/** The flag that gives a server a number of made features. */
export const withFeatures = (count: number) => ['--features', String(count)];

/** All the southern half of the globe, where only made features are. */
const SOUTH: Rectangle = {
  lo: { latitude: -900_000_000, longitude: -1_800_000_000 },
  hi: { latitude: -1, longitude: 1_800_000_000 },
};

/** The made features in the order in which servers list them. */
export function madeFeatures(count: number): Feature[] {
  return Array.from({ length: count }, (_, index) => madeFeature(index));
}

/** GetFeature at the place of a feature. */
export function getFeature(feature: Feature): Question {
  const { latitude = 0, longitude = 0 } = feature.location ?? {};
  return {
    path: '/routeguide.RouteGuide/GetFeature',
    request: Point.encode({ latitude, longitude }).finish(),
    fault: (messages) => difference(messages, [feature]),
  };
}

/** ListFeatures, with the features that it has to list. */
export function listFeatures(area: Rectangle, expected: Feature[]): Question {
  return {
    path: '/routeguide.RouteGuide/ListFeatures',
    request: Rectangle.encode(area).finish(),
    fault: (messages) => difference(messages, expected),
  };
}

/** ListFeatures of all made features of a server that has so many. */
export function listAll(count: number): Question {
  return listFeatures(SOUTH, madeFeatures(count));
}

function difference(messages: Buffer[], expected: Feature[]) {
  if (messages.length !== expected.length) {
    return `${messages.length} features, not ${expected.length}`;
  }
  const at = expected.findIndex((feature, index) => {
    const message = messages[index] ?? Buffer.alloc(0);
    return said(Feature.decode(message)) !== said(feature);
  });
  if (at < 0) return undefined;
  const found = Feature.decode(messages[at] ?? Buffer.alloc(0));
  const wanted = expected[at];
  return `feature ${at + 1} is ${said(found)}, not ${wanted && said(wanted)}`;
}

const said = ({ name, location }: Feature) =>
  `"${name}" at ${location?.latitude}, ${location?.longitude}`;
