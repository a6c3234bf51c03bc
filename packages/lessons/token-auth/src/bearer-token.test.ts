// Which tokens are accepted, and what is read from them.
import { beforeAll, expect, test } from '@jest/globals';
import { type Claims, NOW, tokenReader } from './token-reader.ts';

let reader: Awaited<ReturnType<typeof tokenReader>>;
beforeAll(async () => {
  reader = await tokenReader();
});

test('tells who a good token is about, and what they may do', async () => {
  expect(await reader.read(await reader.bearer())).toEqual({
    name: 'learner',
    scopes: ['greet', 'other'],
  });
});

test.each<[string, Claims]>([
  ['that is for several audiences', { aud: ['other', 'greeter'] }],
  ['that expired 29 seconds ago', { exp: NOW - 29 }],
  ['that begins in 30 seconds', { nbf: NOW + 30 }],
  ['that was issued by a clock far ahead', { iat: NOW + 3_600 }],
])('accepts a token %s', async (_, claims) => {
  expect(await reader.read(await reader.bearer(claims))).toMatchObject({
    name: 'learner',
  });
});

test.each(['bearer', 'BEARER', 'Bearer '])('reads after %j', async (scheme) => {
  const header = (await reader.bearer()).replace('Bearer', scheme);
  expect(await reader.read(header)).toMatchObject({ name: 'learner' });
});

test('gives nobody without the header', async () => {
  expect(await reader.read()).toBeUndefined();
});

test.each([undefined, 7, ['greet']])(
  'gives no scope when the claim is %j',
  async (scope) => {
    expect(await reader.read(await reader.bearer({ scope }))).toMatchObject({
      scopes: [],
    });
  },
);
