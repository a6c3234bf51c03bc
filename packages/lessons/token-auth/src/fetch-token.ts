// Two ways to get a token: somebody puts it into a file, or an issuer is asked.
import { readFile } from 'node:fs/promises';
import { findCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { decodeJwt } from 'jose';
import { httpsJson } from './https-json.ts';
import type { Token } from './token-source.ts';

/** Reads a token from a file, which somebody writes anew before it ends, as
 * Kubernetes does with the tokens of its service accounts.
 * @throws UsageError if there is no such file when the client starts */
export function tokenFile(path: string): () => Promise<Token> {
  const file = findCredential('token', path);
  return async () => {
    try {
      const value = (await readFile(file, 'utf8')).trim();
      return { value, endsAt: endOf(value) };
    } catch (error) {
      const reason = `No token in ${path}: ${Object(error).code}`;
      throw new StatusError(Status.UNAUTHENTICATED, reason);
    }
  };
}

// Whether a token is good is for the server to say. The client looks at the end
// alone, and one that it cannot read it reads from the file for each call.
function endOf(token: string): number {
  try {
    const { exp } = decodeJwt(token);
    return typeof exp === 'number' ? exp * 1_000 : 0;
  } catch {
    return 0;
  }
}

/** Asks an issuer for a token with this client's own secret: the grant
 * `client_credentials` of OAuth 2.0 (RFC 6749, 4.4).
 * @param issuer its https address
 * @param client the client's name and secret, and the CA that it trusts
 * @param now the clock */
export function tokenRequest(
  issuer: string,
  client: { id: string; secret: string; ca: Buffer },
  now = () => Date.now(),
): () => Promise<Token> {
  const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
  const content = {
    method: 'POST',
    headers: {
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  } as const;
  return async () => {
    try {
      const answer = await httpsJson(`${issuer}/token`, client.ca, content);
      const { access_token: value, expires_in: seconds } = Object(answer);
      if (typeof value !== 'string' || typeof seconds !== 'number') {
        throw new Error('The answer lacks access_token or expires_in.');
      }
      return { value, endsAt: now() + seconds * 1_000 };
    } catch (error) {
      const reason = `No token from ${issuer}: ${Object(error).message}`;
      throw new StatusError(Status.UNAVAILABLE, reason);
    }
  };
}
