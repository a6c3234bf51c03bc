// A token issuer: signs JSON Web Tokens, and publishes the keys by which anyone
// can check them.
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** The algorithm of all tokens: ECDSA with the curve P-256 and SHA-256. */
export const ALGORITHM = 'ES256';

/** How long a token is good, in seconds. */
export const TOKEN_SECONDS = 3600;

/** What signs tokens. */
export interface Issuer {
  /** Names the key, in the head of each token and in the key set. */
  kid: string;
  /** The private key, for nobody else. */
  privateJwk: JWK;
  /** The public key, in the form that servers fetch. */
  jwks: JSONWebKeySet;
  /** Signs a token. `iat` is now and `exp` is `TOKEN_SECONDS` later, unless the
   * claims say otherwise.
   * @param kid the name of the key that the token's head gives */
  sign(claims: JWTPayload, kid?: string): Promise<string>;
}

/** Makes an issuer with a new key, which is named by its thumbprint. */
export async function makeIssuer(): Promise<Issuer> {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return openIssuer({ ...jwk, kid, alg: ALGORITHM, use: 'sig' });
}

/** Takes up an issuer whose key was made before.
 * @throws if it is no private key with a `kid` */
export async function openIssuer(privateJwk: JWK): Promise<Issuer> {
  const key = await importJWK(privateJwk, ALGORITHM);
  const { d: secret, ...publicJwk } = privateJwk;
  const own = privateJwk.kid;
  if (secret === undefined || own === undefined) {
    throw new Error('An issuer needs a private key with a kid.');
  }
  return {
    kid: own,
    privateJwk,
    jwks: { keys: [publicJwk] },
    sign(claims, kid = own) {
      const iat = claims.iat ?? Math.floor(Date.now() / 1000);
      const payload = { iat, exp: iat + TOKEN_SECONDS, ...claims };
      const header = { alg: ALGORITHM, kid, typ: 'JWT' };
      return new SignJWT(payload).setProtectedHeader(header).sign(key);
    },
  };
}
