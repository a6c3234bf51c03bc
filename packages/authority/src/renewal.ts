// When something has to be made again: when it is missing, damaged, of another
// issuer, or near its end. Needs Node alone, so that the answer comes at once.
import {
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What an authority must have left, in milliseconds: more than the life of a
 * certificate that it issues, which so never outlives it. */
export const AUTHORITY_MARGIN = 10 * DAY;

/** What a certificate must have left, in milliseconds. */
export const LEAF_MARGIN = 2 * DAY;

/** What a token must have left, in milliseconds: half of its life. */
export const TOKEN_MARGIN = HOUR / 2;

/** The text of a file, if it is there. */
export type Text = string | undefined;

/** What a certificate has to be. */
export interface Expectation {
  /** The certificate of whoever issued it: itself, if it vouches for itself. */
  issuer: Text;
  /** Its subject alternative names. */
  names?: readonly string[];
  /** Until when it must be good. Missing for one that never is. */
  until?: Date;
}

/** Whether a certificate and a key belong together and are what they should be. */
export function isGoodPair(
  certificate: Text,
  key: Text,
  { issuer, names = [], until }: Expectation,
): boolean {
  try {
    const own = new X509Certificate(certificate ?? '');
    return (
      own.checkPrivateKey(createPrivateKey(key ?? '')) &&
      isIssuedBy(certificate, issuer) &&
      (until === undefined || own.validToDate > until) &&
      names.every((name) => own.subjectAltName?.includes(shown(name))) &&
      (names.length > 0 || own.subjectAltName === undefined)
    );
  } catch {
    return false;
  }
}

/** Whether the key of the second certificate has signed the first. */
export function isIssuedBy(certificate: Text, issuer: Text): boolean {
  try {
    const { publicKey } = new X509Certificate(issuer ?? '');
    return new X509Certificate(certificate ?? '').verify(publicKey);
  } catch {
    return false;
  }
}

// Node writes addresses of IPv6 in full.
function shown(name: string): string {
  return name === '::1' ? '0:0:0:0:0:0:0:1' : name;
}

/** Whether the first key of a published set is the public half of a private key
 * with the same name. Both are JSON Web Keys, as text. */
export function isOwnKey(privateKey: Text, keySet: Text): boolean {
  try {
    const own = JSON.parse(privateKey ?? '');
    const [published] = JSON.parse(keySet ?? '').keys;
    const signature = sign('sha256', Buffer.of(), {
      key: createPrivateKey({ key: own, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363',
    }).toString('base64url');
    return published.kid === own.kid && isSignedBy(published, '', signature);
  } catch {
    return false;
  }
}

/** What a token has to be. */
export interface TokenExpectation {
  /** The public key by which its signature is checked. Missing for one that
   * another key has signed. */
  publicJwk?: JsonWebKey;
  /** The name of the key that its head has to give. */
  kid: string | undefined;
  /** Claims that it has to have, and these values. */
  claims: Record<string, unknown>;
  /** Until when it must be good. Missing for one that never is. */
  until?: Date;
}

/** Whether a token is what it should be. */
export function isGoodToken(
  token: Text,
  { publicJwk, kid, claims, until }: TokenExpectation,
): boolean {
  try {
    const [head = '', body = '', signature = ''] = (token ?? '').split('.');
    const payload = parse(body);
    return (
      parse(head).kid === kid &&
      Object.keys(claims).every((name) => payload[name] === claims[name]) &&
      (until === undefined || payload.exp * 1000 > until.getTime()) &&
      (publicJwk === undefined ||
        isSignedBy(publicJwk, `${head}.${body}`, signature))
    );
  } catch {
    return false;
  }
}

function isSignedBy(jwk: JsonWebKey, text: string, signature: string): boolean {
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  // A token holds the two numbers of the signature one after the other.
  const options = { key, dsaEncoding: 'ieee-p1363' } as const;
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(text), options, bytes);
}

const parse = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString());
