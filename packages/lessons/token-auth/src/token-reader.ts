// For tests: an issuer, a stranger, and a server's reading of the tokens of both.
import { Metadata } from '@grpc/grpc-js';
import { makeIssuer } from '@polyglot-grpc/authority/tokens';
import { createLocalJWKSet, type JWTPayload } from 'jose';
import { bearerToken } from './bearer-token.ts';
import { keySet } from './key-set.ts';

/** The second at which the server's clock stands still. */
export const NOW = 1_800_000_000;

/** What a good token says. */
export const CLAIMS = {
  iss: 'https://issuer.example',
  aud: 'greeter',
  sub: 'learner',
  scope: 'greet other',
  iat: NOW,
  exp: NOW + 60,
};

export type Claims = { [Name in keyof typeof CLAIMS | 'nbf']?: unknown };

/** Makes an issuer that the server trusts, and a stranger. */
export async function tokenReader() {
  const issuer = await makeIssuer();
  const stranger = await makeIssuer();
  const mechanism = bearerToken(
    keySet(async () => createLocalJWKSet(issuer.jwks)),
    { issuer: CLAIMS.iss, audience: CLAIMS.aud },
    () => new Date(NOW * 1_000),
  );
  return {
    ...{ issuer, stranger },
    /** Reads a header, or none. */
    async read(authorization?: string) {
      const metadata = new Metadata();
      if (authorization) metadata.set('authorization', authorization);
      return mechanism(metadata);
    },
    /** Signs claims that differ from the good ones in those named. */
    async bearer(claims: Claims = {}) {
      const payload: JWTPayload = { ...CLAIMS, ...Object(claims) };
      return `Bearer ${await issuer.sign(payload)}`;
    },
  };
}
