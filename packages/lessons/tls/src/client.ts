// Calls the Greeter over TLS, and only a server whose certificate is good.
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

// The form of the call on the stub, with the messages' types.
export interface GreeterStub {
  sayHello(
    request: HelloRequest,
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<HelloReply>,
  ): ClientUnaryCall;
}

/** The client's own flags: the CA that it trusts, and a name to send. */
export const FLAGS = { ca: '.certs/ca.pem', name: 'you' };

// #region credentials
export function channelCredentials(flags: { ca: string }): ChannelCredentials {
  // The client trusts whom this CA has certified. The certificate must also be
  // for the name that the client dials, and be valid today.
  return credentials.createSsl(readCredential('ca', flags.ca));
}
// #endregion credentials

// #region call
export async function greet(stub: GreeterStub, name: string): Promise<void> {
  // A call over TLS is made like any other.
  const deadline = Date.now() + 5_000;
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name }, new Metadata(), { deadline }, done),
  );
  console.log(`Greeter client received: ${reply.message}`);
}
// #endregion call

if (import.meta.main) {
  // #region connect
  await runClient('tls', FLAGS, async ({ address, name, ...files }) => {
    const { helloworld } = loadProto<ProtoGrpcType>(
      'helloworld/helloworld.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    // The channel shakes hands before its first call, and all its calls share
    // that connection.
    const stub = new helloworld.Greeter(address, channelCredentials(files));
    await greet(stub, name).finally(() => stub.close());
  });
  // #endregion connect
}
