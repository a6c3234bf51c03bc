// What the issuer answers, and that what it signs is accepted.
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { httpsJson } from './https-json.ts';
import { FLAGS, startIssuer } from './issuer.ts';

const ca = readCredential('ca', '.certs/ca.pem');
const secret = `${readCredential('s', '.certs/issuer-clients/learner.key')}`;
const basic = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});
const LEARNER = basic('learner', secret);
const GRANT = 'grant_type=client_credentials';

async function post(address: string, headers: object, body: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${address}/token`, {
      ...{ method: 'POST', ca, agent: false },
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
      .on('response', resolve)
      .on('error', reject)
      .end(body);
  });
  const { statusCode: status, headers: got } = response;
  return { status, headers: got, body: JSON.parse(await text(response)) };
}

test('gives a token that says who asked, for whom, and for how long', async () => {
  await using issuer = await startIssuer(0, FLAGS);
  const answer = await post(issuer.address, LEARNER, GRANT);
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: { token_type: 'Bearer', expires_in: 300, scope: 'greet' },
  });
  const { iat = 0, exp, ...claims } = decodeJwt(answer.body.access_token);
  expect(exp).toBe(iat + 300);
  expect(claims).toEqual({
    ...{ iss: issuer.address, aud: 'greeter' },
    ...{ sub: 'learner', scope: 'greet' },
  });
  const keys = await httpsJson(`${issuer.address}/.well-known/jwks.json`, ca);
  const { kid } = decodeProtectedHeader(answer.body.access_token);
  expect(Object(keys).keys).toContainEqual(expect.objectContaining({ kid }));
});

test('publishes no private key', async () => {
  await using issuer = await startIssuer(0, FLAGS);
  const keys = await httpsJson(`${issuer.address}/.well-known/jwks.json`, ca);
  for (const key of Object(keys).keys) expect(key).not.toHaveProperty('d');
});

test.each<[string, object, string, number, object]>([
  ['nobody', {}, GRANT, 401, { error: 'invalid_client' }],
  [
    ...(['a stranger', basic('stranger', secret), GRANT, 401] as const),
    { error: 'invalid_client' },
  ],
  [
    ...(['a name that every object has', basic('toString', secret)] as const),
    ...([GRANT, 401, { error: 'invalid_client' }] as const),
  ],
  [
    ...([
      'a wrong secret',
      basic('learner', `${secret}x`),
      GRANT,
      401,
    ] as const),
    { error: 'invalid_client' },
  ],
  ['an empty form', LEARNER, '', 400, { error: 'invalid_request' }],
  [
    ...(['another grant', LEARNER, 'grant_type=password', 400] as const),
    { error: 'unsupported_grant_type' },
  ],
  ['a body that is too long', LEARNER, GRANT.padEnd(4_097), 413, {}],
])('refuses %s', async (_, headers, body, status, said) => {
  await using issuer = await startIssuer(0, FLAGS);
  const answer = await post(issuer.address, headers, body);
  expect(answer).toMatchObject({ status, body: said });
});

test('answers 404 elsewhere, and is asked no further', async () => {
  await using issuer = await startIssuer(0, FLAGS);
  await expect(httpsJson(`${issuer.address}/token`, ca)).rejects.toThrow(
    `${issuer.address}/token answers 404.`,
  );
});

test('names the flag when the port is taken', async () => {
  await using issuer = await startIssuer(0, FLAGS);
  const port = Number(new URL(issuer.address).port);
  await expect(startIssuer(port, FLAGS)).rejects.toThrow(
    `Cannot listen on 127.0.0.1, port ${port}: EADDRINUSE. ` +
      'Choose another with --port.',
  );
});
