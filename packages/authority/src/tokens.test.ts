// Tokens are accepted by whoever has the published keys, and only then.
import { expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { makeIssuer, openIssuer, TOKEN_SECONDS } from './tokens.ts';

const CLAIMS = { iss: 'https://issuer.example', aud: 'greeter', sub: 'ada' };

test('a token is good for an hour by the published key that it names', async () => {
  const issuer = await makeIssuer();
  const token = await issuer.sign(CLAIMS);
  const { payload, protectedHeader } = await jwtVerify(
    token,
    createLocalJWKSet(issuer.jwks),
    { issuer: CLAIMS.iss, audience: CLAIMS.aud },
  );
  expect(payload).toMatchObject(CLAIMS);
  expect(Number(payload.exp) - Number(payload.iat)).toBe(TOKEN_SECONDS);
  const { kid } = issuer;
  expect(protectedHeader).toEqual({ alg: 'ES256', kid, typ: 'JWT' });
});

test('a token of another key is refused under the name of the first', async () => {
  const issuer = await makeIssuer();
  const other = await makeIssuer();
  const keys = createLocalJWKSet(issuer.jwks);
  await expect(
    jwtVerify(await other.sign(CLAIMS, issuer.kid), keys),
  ).rejects.toMatchObject({ code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
  await expect(jwtVerify(await other.sign(CLAIMS), keys)).rejects.toMatchObject(
    { code: 'ERR_JWKS_NO_MATCHING_KEY' },
  );
});

test('an issuer that is taken up signs as before', async () => {
  const issuer = await makeIssuer();
  const again = await openIssuer(structuredClone(issuer.privateJwk));
  const token = await again.sign({ ...CLAIMS, iat: 1000, exp: 2000 });
  expect(decodeProtectedHeader(token).kid).toBe(issuer.kid);
  const { payload } = await jwtVerify(token, createLocalJWKSet(issuer.jwks), {
    currentDate: new Date(1_500_000),
  });
  expect(payload).toEqual({ ...CLAIMS, iat: 1000, exp: 2000 });
});

test('what is published has no private part', async () => {
  const { jwks, privateJwk } = await makeIssuer();
  expect(jwks.keys[0]).not.toHaveProperty('d');
  expect(privateJwk).toHaveProperty('d');
  await expect(openIssuer(jwks.keys[0] ?? {})).rejects.toThrow(
    'An issuer needs a private key with a kid.',
  );
});
