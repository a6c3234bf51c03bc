// Calls the Greeter over TLS, and shows a certificate of its own.
import {
  type CallOptions,
  type ChannelCredentials,
  type ClientUnaryCall,
  credentials,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import {
  readCredential,
  readKeyPair,
} from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';

// The form of the call on the stub, with the messages' types.
export interface GreeterStub {
  sayHello(
    request: HelloRequest,
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<HelloReply>,
  ): ClientUnaryCall;
}

/** The client's own flags: the CA that it trusts, its certificate and key,
 * whether it comes without these two, and a name to send. */
export const FLAGS = {
  ca: '.certs/ca.pem',
  cert: '.certs/client.pem',
  key: '.certs/client.key',
  anonymous: false,
  name: 'you',
};

// #region credentials
export function channelCredentials(
  flags: Omit<typeof FLAGS, 'name'>,
): ChannelCredentials {
  const ca = readCredential('ca', flags.ca);
  if (flags.anonymous) return credentials.createSsl(ca);
  // The client sends its certificate only when the server asks for one. The
  // key stays here: a signature made with it shows whose the certificate is.
  const { private_key, cert_chain } = readKeyPair(flags);
  return credentials.createSsl(ca, private_key, cert_chain);
}
// #endregion credentials

// #region call
export async function greet(stub: GreeterStub, name: string): Promise<void> {
  // A call with a certificate is made like any other.
  const deadline = Date.now() + 5_000;
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name }, new Metadata(), { deadline }, done),
  );
  console.log(`Greeter client received: ${reply.message}`);
}
// #endregion call

if (import.meta.main) {
  // #region connect
  await runClient('mutual-tls', FLAGS, async ({ address, name, ...files }) => {
    const { helloworld } = loadProto<ProtoGrpcType>(
      'helloworld/helloworld.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    // The certificate belongs to the channel: its calls have one identity.
    const stub = new helloworld.Greeter(address, channelCredentials(files));
    await greet(stub, name).finally(() => stub.close());
  });
  // #endregion connect
}
