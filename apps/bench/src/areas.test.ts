// Places and areas to ask about.
import { expect, test } from '@jest/globals';
import { drawAreas, pick, randomNumbers } from './areas.ts';
import { madeFeatures } from './route-guide.ts';

test.each([100, 10_000, 1_000_000])(
  'areas among %d features hold ten each',
  (count) => {
    const features = madeFeatures(count);
    const areas = drawAreas(features, 10, 5, randomNumbers());
    expect(areas).toHaveLength(5);
    for (const { area, hits } of areas) {
      const inside = features.filter(
        ({ location = { latitude: 0, longitude: 0 } }) =>
          location.latitude >= (area.lo?.latitude ?? 0) &&
          location.latitude <= (area.hi?.latitude ?? 0) &&
          location.longitude >= (area.lo?.longitude ?? 0) &&
          location.longitude <= (area.hi?.longitude ?? 0),
      );
      expect(hits).toHaveLength(10);
      expect(hits).toEqual(inside);
    }
  },
);

test('no feature is picked twice, and none that is not there', () => {
  const features = madeFeatures(100);
  const picked = pick(features, 1_000, randomNumbers());
  expect(new Set(picked)).toEqual(new Set(features));
  expect(picked).not.toEqual(features);
});
