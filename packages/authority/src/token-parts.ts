// The keys and tokens in .certs: those that work, and in lab/ those that must
// not.
import { createHash, randomBytes } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import { mustRead, type Part, type Read } from './part.ts';
import { isGoodToken, isOwnKey, TOKEN_MARGIN } from './renewal.ts';

// What the lesson token-auth asks of a token.
const CLAIMS = {
  iss: 'https://localhost:8443',
  aud: 'greeter',
  sub: 'learner',
  scope: 'greet',
};

const { scope: _, ...WITHOUT_SCOPE } = CLAIMS;

const HOUR = 3600;
const seconds = (now: Date) => Math.floor(now.getTime() / 1000);

const MALFORMED = 'not.a.token';

// Loaded only when something has to be made: that takes a while.
const tokens = () => import('./tokens.ts');

/** The parts with keys and tokens, the issuer first. */
export const tokenParts: readonly Part[] = [
  issuer(),
  token('tokens/learner.jwt', { claims: CLAIMS }),
  token('lab/wrong-audience.jwt', { claims: { ...CLAIMS, aud: 'another' } }),
  token('lab/wrong-issuer.jwt', {
    claims: { ...CLAIMS, iss: 'https://issuer.example' },
  }),
  token('lab/no-scope.jwt', { claims: WITHOUT_SCOPE }),
  token('lab/expired.jwt', { claims: CLAIMS, expired: true }),
  // Another key's signature under the name of ours, and under another name.
  token('lab/wrong-key.jwt', { claims: CLAIMS, otherKey: true }),
  token('lab/unknown-key.jwt', {
    claims: CLAIMS,
    otherKey: true,
    kid: 'unknown',
  }),
  {
    name: 'lab/malformed.jwt',
    files: ['lab/malformed.jwt'],
    isGood: (read) => read('lab/malformed.jwt') === MALFORMED,
    make: async () => [MALFORMED],
  },
  secret('api-keys', { owner: 'reporter', file: 'reporter.key' }),
  secret('issuer-clients', { owner: 'learner', file: 'learner.key' }),
];

function issuer(): Part {
  return {
    name: 'issuer',
    files: ['issuer.key', 'jwks.json'],
    isGood: (read) => isOwnKey(read('issuer.key'), read('jwks.json')),
    make: async (read) => {
      const { makeIssuer } = await tokens();
      const { privateJwk, jwks } = await makeIssuer();
      const keys = [...jwks.keys, ...publishedBefore(read)];
      return [json(privateJwk), json({ keys })];
    },
  };
}

// Tokens of the key before this one are good until they expire. But a key that
// was lost, or that others could read, vouches for nothing any more.
function publishedBefore(read: Read): JWK[] {
  if (!isOwnKey(read('issuer.key'), read('jwks.json'))) return [];
  return parse<JSONWebKeySet>(read, 'jwks.json').keys.slice(0, 1);
}

interface TokenOptions {
  claims: Record<string, string>;
  /** Expired an hour ago. */
  expired?: boolean;
  /** Signed by a key that nobody has. */
  otherKey?: boolean;
  /** The name of the key in its head: the issuer's, if not given. */
  kid?: string;
}

function token(path: string, options: TokenOptions): Part {
  const { claims, expired, otherKey } = options;
  return {
    name: path,
    files: [path],
    isGood: (read, now) => {
      const [publicJwk] = parse<JSONWebKeySet>(read, 'jwks.json').keys;
      return isGoodToken(read(path), {
        ...(publicJwk && !otherKey && { publicJwk }),
        kid: options.kid ?? publicJwk?.kid,
        claims,
        ...(!expired && { until: new Date(now.getTime() + TOKEN_MARGIN) }),
      });
    },
    make: async (read, now) => {
      const { makeIssuer, openIssuer } = await tokens();
      const own = await openIssuer(parse<JWK>(read, 'issuer.key'));
      const signer = otherKey ? await makeIssuer() : own;
      const iat = seconds(now) - (expired ? 2 * HOUR : 0);
      return [await signer.sign({ ...claims, iat }, options.kid ?? own.kid)];
    },
  };
}

// An API key, and the secret of a client of the issuer: the server keeps a hash,
// so that whoever reads its file has none.
function secret(name: string, client: { owner: string; file: string }): Part {
  const file = `${name}/${client.file}`;
  const hashes = `${name}.json`;
  const hashOf = (text: string) => json({ [client.owner]: sha256(text) });
  return {
    name,
    files: [hashes, file],
    isGood: (read) => read(hashes) === hashOf(read(file) ?? ''),
    make: async () => {
      // A prefix of their own lets those who search for lost keys find them.
      const text = `pgk_${randomBytes(32).toString('base64url')}`;
      return [hashOf(text), text];
    },
  };
}

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

function parse<T>(read: Read, path: string): T {
  return JSON.parse(mustRead(read, path));
}
