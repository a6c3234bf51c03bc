// What the lesson's own token says, and what its issuer answers.
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { httpsJson } from '../../../packages/lessons/token-auth/src/https-json.ts';
import {
  FLAGS,
  startIssuer,
} from '../../../packages/lessons/token-auth/src/issuer.ts';

/** The token in .certs: its head, its claims and its signature. Times and the name of the key, which are
 * others on each machine, are left out. */
export async function tokenClaims(): Promise<string> {
  const token = `${readCredential('token', '.certs/tokens/learner.jwt')}`;
  const { iat = 0, exp = 0, ...claims } = decodeJwt(token);
  const head = { ...decodeProtectedHeader(token), kid: '…' };
  const times = { iat: '…', exp: `… (iat + ${exp - iat})` };
  const [, , signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url').length;
  return [
    JSON.stringify(head),
    ...['.', JSON.stringify({ ...claims, ...times }, undefined, 2), '.'],
    `(${bytes} bytes)\n`,
  ].join('\n');
}

/** The answer of the issuer to a client that it knows. */
export async function tokenAnswer(): Promise<string> {
  await using issuer = await startIssuer(0, FLAGS);
  const read = (path: string) => readCredential('file', `.certs/${path}`);
  const client = `learner:${read('issuer-clients/learner.key')}`;
  const answer = await httpsJson(`${issuer.address}/token`, read('ca.pem'), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(client).toString('base64')}`,
    },
    body: 'grant_type=client_credentials',
  });
  const shown = { ...Object(answer), access_token: '…' };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}
