// What a call that gets no token ends with, and on which channels none is sent.
import {
  credentials,
  Metadata,
  Server,
  ServerCredentials,
} from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { makeAuthority } from '@polyglot-grpc/authority/certificates';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import {
  GreeterClient,
  type GreeterServer,
  GreeterService,
  type HelloReply,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { apiKeyCredentials, bearerCredentials } from './call-credentials.ts';

// A Greeter that answers with the metadata which it got.
const echo = {
  sayHello({ metadata }, done) {
    const [token = ''] = metadata.get('authorization');
    const [key = ''] = metadata.get('x-api-key');
    done(null, { message: `${token}${key}` });
  },
} satisfies GreeterServer;

async function tlsEcho() {
  const authority = await makeAuthority();
  const pair = await authority.issue({ name: 'a', names: ['localhost'] });
  const server = new Server();
  server.addService(GreeterService, echo);
  const [cert_chain, private_key] = [pair.certificate, pair.key].map(
    Buffer.from,
  );
  if (!cert_chain || !private_key) throw new Error('Two files make a pair.');
  const running = await listen(
    ...([server, 0, 'localhost'] as const),
    ServerCredentials.createSsl(null, [{ cert_chain, private_key }]),
  );
  const tls = credentials.createSsl(Buffer.from(authority.certificate));
  return {
    async call(...[of]: Parameters<typeof tls.compose>): Promise<string> {
      const stub = new GreeterClient(
        `localhost:${running.port}`,
        credentials.combineChannelCredentials(tls, of),
      );
      const deadline = Date.now() + 30_000;
      const reply = await unary<HelloReply>((done) =>
        stub.sayHello({ name: '' }, new Metadata(), { deadline }, done),
      ).finally(() => stub.close());
      return reply.message;
    },
    [Symbol.asyncDispose]: () => running.stop(0),
  };
}

test('sends a token, asked for anew with each call, and an API key', async () => {
  await using server = await tlsEcho();
  let count = 0;
  const bearer = bearerCredentials(async () => {
    count += 1;
    return `token-${count}`;
  });
  expect(await server.call(bearer)).toBe('Bearer token-1');
  expect(await server.call(bearer)).toBe('Bearer token-2');
  expect(await server.call(apiKeyCredentials('key'))).toBe('key');
});

test.each([Status.UNAUTHENTICATED, Status.UNAVAILABLE])(
  'ends a call with code %i and the reason when that fails the token',
  async (code) => {
    await using server = await tlsEcho();
    let fails = true;
    const bearer = bearerCredentials(async () => {
      if (fails) throw new StatusError(code, 'No token from somewhere.');
      return 'token';
    });
    await expect(server.call(bearer)).rejects.toMatchObject({
      code,
      details: expect.stringContaining('No token from somewhere.'),
    });
    fails = false;
    expect(await server.call(bearer)).toBe('Bearer token');
  },
);

test('shows nothing of what is no token when a call fails for it', async () => {
  await using server = await tlsEcho();
  const bearer = bearerCredentials(async () => 'secret\nof two lines');
  await expect(server.call(bearer)).rejects.toMatchObject({
    code: Status.UNAUTHENTICATED,
    details: expect.stringMatching(/authorization is not one line of ASCII\.$/),
  });
});

test('refuses to combine a token with a channel without TLS', () => {
  const bearer = bearerCredentials(async () => 'token');
  const plaintext = credentials.createInsecure();
  expect(() =>
    credentials.combineChannelCredentials(plaintext, bearer),
  ).toThrow('Cannot compose insecure credentials');
});

// #region in-the-open
test('sends in the open a token that the call brings', async () => {
  const server = new Server();
  server.addService(GreeterService, echo);
  await using running = await listen(server, 0);
  const stub = new GreeterClient(
    `localhost:${running.port}`,
    credentials.createInsecure(),
  );
  const bearer = bearerCredentials(async () => 'token');
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name: '' }, new Metadata(), { credentials: bearer }, done),
  ).finally(() => stub.close());
  expect(reply.message).toBe('Bearer token');
});
// #endregion in-the-open
