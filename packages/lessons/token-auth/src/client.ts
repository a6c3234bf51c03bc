// Calls the Greeter twice over TLS: with a token, then with an API key.
import {
  type CallOptions,
  type ChannelCredentials,
  type ClientUnaryCall,
  credentials,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { apiKeyCredentials, bearerCredentials } from './call-credentials.ts';
import { tokenFile, tokenRequest } from './fetch-token.ts';
import { tokenSource } from './token-source.ts';

// The form of the call on the stub, with the messages' types.
export interface GreeterStub {
  sayHello(
    request: HelloRequest,
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<HelloReply>,
  ): ClientUnaryCall;
}

const FLAGS = {
  ca: '.certs/ca.pem',
  token: '.certs/tokens/learner.jwt',
  'api-key': '.certs/api-keys/reporter.key',
  name: 'you',
  /** The address of an issuer that gives tokens, in place of the file. */
  issuer: '',
  'client-id': 'learner',
  'client-secret': '.certs/issuer-clients/learner.key',
  /** Sends no token. */
  anonymous: false,
  /** Tries to send the token without TLS. */
  plaintext: false,
};

// #region credentials
/** Gives the credentials of the two calls: with a token, and with an API key. */
function channelCredentials(
  flags: typeof FLAGS,
): [byToken: ChannelCredentials, byKey: ChannelCredentials] {
  // Channel credentials say whom the client trusts; call credentials, who it is.
  // gRPC combines the two only where the channel is encrypted.
  const tls = credentials.createSsl(readCredential('ca', flags.ca));
  const { combineChannelCredentials } = credentials;
  const key = `${readCredential('api-key', flags['api-key'])}`.trim();
  const byKey = combineChannelCredentials(tls, apiKeyCredentials(key));
  if (flags.anonymous) return [tls, byKey];
  const token = bearerCredentials(tokenSource(fetchToken(flags)));
  const channel = flags.plaintext ? credentials.createInsecure() : tls;
  return [combineChannelCredentials(channel, token), byKey];
}
// #endregion credentials

function fetchToken(flags: typeof FLAGS) {
  if (!flags.issuer) return tokenFile(flags.token);
  const ca = readCredential('ca', flags.ca);
  const id = flags['client-id'];
  const secret = readCredential('client-secret', flags['client-secret']);
  return tokenRequest(flags.issuer, { id, secret: `${secret}`.trim(), ca });
}

// #region call
export async function greet(stub: GreeterStub, name: string): Promise<void> {
  // The call itself says nothing of tokens: the stub's channel adds what shows
  // who calls.
  const deadline = Date.now() + 5_000;
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name }, new Metadata(), { deadline }, done),
  );
  console.log(`Greeter client received: ${reply.message}`);
}
// #endregion call

if (import.meta.main) {
  // #region connect
  await runClient('token-auth', FLAGS, async ({ address, name, ...flags }) => {
    const { helloworld } = loadProto<ProtoGrpcType>(
      'helloworld/helloworld.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    for (const channel of channelCredentials({ name, ...flags })) {
      const stub = new helloworld.Greeter(address, channel);
      await greet(stub, name).finally(() => stub.close());
    }
  });
  // #endregion connect
}
