// Calls both methods of the Greeter, and manages with a server that has one.
import { join } from 'node:path';
import {
  type CallOptions,
  type ClientUnaryCall,
  credentials,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { ProtoGrpcType } from '@stubs/say-hello-again/proto-loader/helloworld.ts';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/say-hello-again/static/helloworld/helloworld.ts';

// The form of a call that stubs of both kinds, loaded and static, have.
type SayHello = (
  request: HelloRequest,
  metadata: Metadata,
  options: CallOptions,
  done: requestCallback<HelloReply>,
) => ClientUnaryCall;

export interface GreeterStub {
  sayHello: SayHello;
  sayHelloAgain: SayHello;
}

// #region call
export async function greet(stub: GreeterStub, name: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name }, new Metadata(), { deadline }, done),
  );
  console.log(`Greeter client received: ${reply.message}`);
}
// #endregion call

// #region call-again
export async function greetAgain(
  stub: GreeterStub,
  name: string,
): Promise<void> {
  const deadline = Date.now() + 5_000;
  try {
    const reply = await unary<HelloReply>((done) =>
      stub.sayHelloAgain({ name }, new Metadata(), { deadline }, done),
    );
    console.log(`Greeter client received: ${reply.message}`);
  } catch (error) {
    // A server that does not know the method says so with this status code. The
    // text beside it differs from language to language: go by the code alone.
    if (StatusError.from(error).code !== Status.UNIMPLEMENTED) throw error;
    console.log(
      'SayHelloAgain: UNIMPLEMENTED, the server is older than this client',
    );
  }
}
// #endregion call-again

if (import.meta.main) {
  const flags = { name: 'you' };
  // #region connect
  await runClient('say-hello-again', flags, async ({ address, name }) => {
    const { helloworld } = loadProto<ProtoGrpcType>(
      'helloworld/helloworld.proto',
      // The grown contract: an include directory of its own.
      join(findAbove(import.meta.dirname, 'protos'), 'say-hello-again'),
    );
    const stub = new helloworld.Greeter(address, credentials.createInsecure());
    try {
      await greet(stub, name);
      await greetAgain(stub, name);
    } finally {
      stub.close();
    }
  });
  // #endregion connect
}
