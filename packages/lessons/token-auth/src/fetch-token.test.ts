// What a client says when an issuer gives it no token: why, and no secret.
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { tokenRequest } from './fetch-token.ts';
import { FLAGS, startIssuer } from './issuer.ts';

const ca = readCredential('ca', '.certs/ca.pem');

// An issuer that answers all with the same text.
async function answering(status: number, text: string) {
  const server = createServer({
    cert: readCredential('cert', FLAGS.cert),
    key: readCredential('key', FLAGS.key),
  });
  server.on('request', (_, response) => response.writeHead(status).end(text));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const ask = (address: string, secret = 'the secret') =>
  tokenRequest(address, { id: 'learner', secret, ca }, () => 1_000)();

test('gives the token and when it ends, by the clock of the client', async () => {
  await using issuer = await startIssuer(0, FLAGS);
  const file = readCredential('secret', '.certs/issuer-clients/learner.key');
  expect(await ask(issuer.address, `${file}`)).toEqual({
    value: expect.stringMatching(/^ey/),
    endsAt: 301_000,
  });
});

const LACKS = 'The answer lacks access_token or expires_in.';

test.each([
  [401, '{"error":"invalid_client"}', 'https://ISSUER/token answers 401.'],
  [302, '', 'https://ISSUER/token answers 302.'],
  [200, '{"access_token":"ey…', 'https://ISSUER/token answers no JSON.'],
  [200, '{"access_token":"ey…"}', LACKS],
  [200, '{"expires_in":300}', LACKS],
  [200, 'null', LACKS],
  [200, ' '.repeat(70_000), 'The answer is too long.'],
])('answers UNAVAILABLE to %i %.20s', async (status, text, reason) => {
  await using issuer = await answering(status, text);
  const { host } = new URL(issuer.address);
  await expect(ask(issuer.address)).rejects.toMatchObject({
    code: Status.UNAVAILABLE,
    details: `No token from ${issuer.address}: ${reason.replace('ISSUER', host)}`,
  });
});
