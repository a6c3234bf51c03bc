// Checks the token that a call brings: a JSON Web Token, signed by an issuer that
// this server trusts.
import type { Metadata } from '@grpc/grpc-js';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Mechanism } from './authenticate.ts';
import type { Caller } from './caller.ts';

/** The only algorithm that is accepted. A server that took whatever a token's
 * own head names could be talked into `none`, or into taking its public key for
 * a shared secret. */
const ALGORITHMS = ['ES256'];

/** How far apart the clocks of issuer and server may be, in seconds. */
const CLOCK_SKEW = 30;

// #region verify
/** Gives the mechanism that reads `authorization: Bearer <token>`.
 * @param keys finds the issuer's public key that a token's head names
 * @param expected who has to have signed a token, and for whom
 * @param now the clock */
export function bearerToken(
  keys: JWTVerifyGetKey,
  expected: { issuer: string; audience: string },
  now = () => new Date(),
): Mechanism {
  return async (metadata) => {
    const token = bearerOf(metadata);
    if (token === undefined) return undefined;
    try {
      // The signature says that the issuer wrote these claims. The claims say
      // whom the token is about, for which server it is, and until when.
      const { payload } = await jwtVerify(token, keys, {
        ...expected,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SKEW,
        currentDate: now(),
        requiredClaims: ['sub', 'exp'],
      });
      return callerFrom(payload);
    } catch (error) {
      throw refusal(error);
    }
  };
}
// #endregion verify

// The name of the scheme is in any case: Bearer, bearer.
function bearerOf(metadata: Metadata): string | undefined {
  const [value] = metadata.get('authorization');
  if (value === undefined) return undefined;
  return /^bearer +(\S+)$/i.exec(String(value))?.[1] ?? '';
}

// The scopes are one claim, with spaces between them (RFC 8693).
function callerFrom({ sub, scope }: JWTPayload): Caller {
  if (typeof sub !== 'string') throw new errors.JWTInvalid();
  const scopes = typeof scope === 'string' ? scope.split(' ') : [];
  return { name: sub, scopes };
}

const MALFORMED = 'The token is malformed.';
const WRONG_SIGNATURE = "The token's signature is wrong.";
const UNKNOWN_KEY = 'The token is signed by an unknown key.';

const BY_CODE: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'The token has expired.',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: WRONG_SIGNATURE,
  ERR_JOSE_ALG_NOT_ALLOWED: WRONG_SIGNATURE,
  ERR_JWKS_NO_MATCHING_KEY: UNKNOWN_KEY,
};

const BY_CLAIM: Readonly<Record<string, string>> = {
  aud: 'The token is for another audience.',
  iss: 'The token is from another issuer.',
  nbf: 'The token is not valid yet.',
};

// jose's errors have a code. Their texts are not passed on: they are made for
// the server's developer, and may change with the version.
function refusal(error: unknown): unknown {
  const { code, claim } = Object(error);
  if (!String(code).startsWith('ERR_J')) return error;
  const said =
    code === 'ERR_JWT_CLAIM_VALIDATION_FAILED'
      ? BY_CLAIM[claim]
      : BY_CODE[code];
  return new StatusError(Status.UNAUTHENTICATED, said ?? MALFORMED);
}
