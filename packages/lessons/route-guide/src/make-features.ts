// Writes features.json: a hundred invented features, drawn by fixed rules, and
// two that published clients ask for. `node src/make-features.ts` from the lesson.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from '@stubs/routeguide/static/routeguide/route_guide.ts';

const FIRST = 'Amber Birch Copper Drover Ember Fallow Grey Heron Iron Juniper';
const SECOND =
  'Bend Brook Crossing Ferry Hollow Mill Orchard Quarry Ridge Well';

// The two that clients of other tutorials name: a feature, and a place without.
const PUBLISHED: Feature[] = [
  feature(
    'Berkshire Valley Management Area Trail, Jefferson, NJ, USA',
    409_146_138,
    -746_188_906,
  ),
  feature('', 0, 0),
];

/** The content of features.json. */
export function featuresFile(): string {
  const features = [...invented(), ...PUBLISHED].map(
    ({ name, location }) => `  {
    "name": ${JSON.stringify(name)},
    "location": { "latitude": ${location?.latitude}, "longitude": ${location?.longitude} }
  }`,
  );
  return `[\n${features.join(',\n')}\n]\n`;
}

// 40 to 42 degrees north and 74 to 75 west. Every third has no name, and all
// others have one of their own.
function invented(): Feature[] {
  const random = numbers();
  return Array.from({ length: 100 }, (_, index) => {
    const latitude = 400_000_000 + (random() % 20_000_001);
    const longitude = -750_000_000 + (random() % 10_000_001);
    const first = FIRST.split(' ')[index % 10];
    const second = SECOND.split(' ')[Math.floor(index / 10)];
    const name = index % 3 === 2 ? '' : `${first} ${second}`;
    return feature(name, latitude, longitude);
  });
}

function feature(name: string, latitude: number, longitude: number): Feature {
  return { name, location: { latitude, longitude } };
}

// A linear congruential generator: the same numbers on every machine.
function numbers(): () => number {
  let state = 2_015;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../features.json');
  writeFileSync(file, featuresFile());
}
