// Which tokens are refused. Each has one thing wrong with it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { CLAIMS, NOW, tokenReader } from './token-reader.ts';

let reader: Awaited<ReturnType<typeof tokenReader>>;
beforeAll(async () => {
  reader = await tokenReader();
});

const MALFORMED = 'The token is malformed.';
const WRONG_SIGNATURE = "The token's signature is wrong.";
const UNKNOWN_KEY = 'The token is signed by an unknown key.';

describe('answers UNAUTHENTICATED to', () => {
  test.each<[string, string, () => Promise<string> | string]>([
    ['text that is no token', MALFORMED, () => 'Bearer not.a.token'],
    ['nothing after the scheme', MALFORMED, () => 'Bearer'],
    ['another scheme', MALFORMED, () => 'Basic dTpw'],
    ['two tokens', MALFORMED, async () => `${await reader.bearer()}, Bearer x`],
    ['no subject', MALFORMED, () => reader.bearer({ sub: undefined })],
    ['a subject that is no text', MALFORMED, () => reader.bearer({ sub: 1 })],
    ['no end', MALFORMED, () => reader.bearer({ exp: undefined })],
    ['an end that is no number', MALFORMED, () => reader.bearer({ exp: 'x' })],
    [
      'an end 30 seconds ago',
      'The token has expired.',
      () => reader.bearer({ exp: NOW - 30 }),
    ],
    [
      'a beginning in 31 seconds',
      'The token is not valid yet.',
      () => reader.bearer({ nbf: NOW + 31 }),
    ],
    [
      'another audience',
      'The token is for another audience.',
      () => reader.bearer({ aud: 'other' }),
    ],
    [
      'no audience',
      'The token is for another audience.',
      () => reader.bearer({ aud: undefined }),
    ],
    [
      'another issuer',
      'The token is from another issuer.',
      () => reader.bearer({ iss: 'https://other.example' }),
    ],
    [
      'no issuer',
      'The token is from another issuer.',
      () => reader.bearer({ iss: undefined }),
    ],
    [
      'a key that the issuer does not have',
      UNKNOWN_KEY,
      async () => `Bearer ${await reader.stranger.sign(CLAIMS)}`,
    ],
    ['no name of a key', UNKNOWN_KEY, nameless],
    [
      "a stranger's signature under the name of the issuer's key",
      WRONG_SIGNATURE,
      async () =>
        `Bearer ${await reader.stranger.sign(CLAIMS, reader.issuer.kid)}`,
    ],
    ['claims that were changed', WRONG_SIGNATURE, forged],
    ['the algorithm none', WRONG_SIGNATURE, unsigned],
    ['the public key as a shared secret', WRONG_SIGNATURE, confused],
  ])('%s', async (_, details, make) => {
    await expect(reader.read(await make())).rejects.toMatchObject({
      code: Status.UNAUTHENTICATED,
      details,
    });
  });
});

async function nameless(): Promise<string> {
  const key = await importJWK(reader.issuer.privateJwk, 'ES256');
  const token = new SignJWT(CLAIMS).setProtectedHeader({ alg: 'ES256' });
  return `Bearer ${await token.sign(key)}`;
}

async function forged(): Promise<string> {
  const [head, , signature] = (await reader.issuer.sign(CLAIMS)).split('.');
  const claims = JSON.stringify({ ...CLAIMS, sub: 'admin' });
  const payload = Buffer.from(claims).toString('base64url');
  return `Bearer ${head}.${payload}.${signature}`;
}

async function unsigned(): Promise<string> {
  return `Bearer ${new UnsecuredJWT(CLAIMS).encode()}`;
}

// The old attack on servers that take the algorithm from the token.
async function confused(): Promise<string> {
  const [jwk] = reader.issuer.jwks.keys;
  const key = await importJWK({ ...jwk }, 'ES256', { extractable: true });
  if (key instanceof Uint8Array) throw new Error('Not a public key.');
  const token = new SignJWT(CLAIMS).setProtectedHeader({
    alg: 'HS256',
    kid: reader.issuer.kid,
  });
  return `Bearer ${await token.sign(Buffer.from(await exportSPKI(key)))}`;
}
