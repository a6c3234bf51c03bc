// What a token issuer answers, without a port: it knows clients by their secrets,
// and gives each a token that says who it is.
import { createHash, timingSafeEqual } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';

/** How long a token is good, in seconds. Nobody can take one back: whoever steals
 * it has it for that long, so it is not long. */
export const TOKEN_SECONDS = 300;

/** Who gives tokens. */
export interface Issuer {
  /** Its address, which is its name in the tokens. */
  address: string;
  /** The SHA-256 of each client's secret, in hexadecimal. */
  clients: Record<string, string>;
  /** The private key that signs, with its name. */
  key: JWK & { kid: string };
}

/** The answer to a request for a token. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: object;
}

/** Answers a request for a token as OAuth 2.0 has it (RFC 6749, 4.4 and 5.2).
 * @param request its header `authorization`, and its body: a form
 * @param now the clock */
export async function issueToken(
  request: { authorization?: string | undefined; body: string },
  issuer: Issuer,
  now = () => Date.now(),
): Promise<Answer> {
  const client = clientOf(request.authorization, issuer.clients);
  if (client === undefined) {
    const headers = { 'www-authenticate': 'Basic realm="issuer"' };
    return { status: 401, headers, body: { error: 'invalid_client' } };
  }
  const grant = new URLSearchParams(request.body).get('grant_type');
  if (grant === null) {
    return { status: 400, body: { error: 'invalid_request' } };
  }
  if (grant !== 'client_credentials') {
    return { status: 400, body: { error: 'unsupported_grant_type' } };
  }
  const scope = 'greet';
  const iat = Math.floor(now() / 1_000);
  const claims = { iss: issuer.address, aud: 'greeter', sub: client, scope };
  const token = await new SignJWT({ ...claims, iat, exp: iat + TOKEN_SECONDS })
    .setProtectedHeader({ alg: 'ES256', kid: issuer.key.kid, typ: 'JWT' })
    .sign(await importJWK(issuer.key, 'ES256'));
  return {
    status: 200,
    // Nobody on the way may keep what works like a password.
    headers: { 'cache-control': 'no-store' },
    body: {
      ...{ access_token: token, token_type: 'Bearer' },
      ...{ expires_in: TOKEN_SECONDS, scope },
    },
  };
}

// The client's name and secret, as HTTP has passwords: Basic, then both in base64.
function clientOf(
  authorization: string | undefined,
  clients: Record<string, string>,
): string | undefined {
  const [, basic = ''] = /^basic +(\S+)$/i.exec(authorization ?? '') ?? [];
  const [, name = '', secret = ''] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(basic, 'base64').toString()) ?? [];
  const digest = createHash('sha256').update(secret).digest();
  const expected = Object.hasOwn(clients, name) ? clients[name] : undefined;
  if (expected === undefined) return undefined;
  const isGood = timingSafeEqual(digest, Buffer.from(expected, 'hex'));
  return isGood ? name : undefined;
}
