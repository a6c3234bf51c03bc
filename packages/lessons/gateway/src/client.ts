// Calls the Greeter through a stub made from the .proto file at run time.
import {
  type CallOptions,
  type ClientUnaryCall,
  credentials,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';

// The form of a call that stubs of both kinds, loaded and static, have.
export interface GreeterStub {
  sayHello(
    request: HelloRequest,
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<HelloReply>,
  ): ClientUnaryCall;
}

// #region call
export async function greet(stub: GreeterStub, name: string): Promise<void> {
  // A deadline is a point in time. Without one, a call may wait for ever.
  const deadline = Date.now() + 5_000;
  // On the stub, the method of the contract is a function: request first, then
  // metadata, options, and a callback that gets an error or the response.
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name }, new Metadata(), { deadline }, done),
  );
  console.log(`Greeter client received: ${reply.message}`);
}
// #endregion call

if (import.meta.main) {
  // #region connect
  await runClient('gateway', { name: 'you' }, async ({ address, name }) => {
    const { helloworld } = loadProto<ProtoGrpcType>(
      'helloworld/helloworld.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    // The stub opens a channel to the address, and keeps it for all its calls.
    const stub = new helloworld.Greeter(address, credentials.createInsecure());
    await greet(stub, name).finally(() => stub.close());
  });
  // #endregion connect
}
