// Calls the Greeter by gRPC, past the gateway: the server has both doors.
import { credentials, Metadata } from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { GreeterClient } from '@stubs/hello_world/proto-loader/hello_world/Greeter.ts';
import type { HelloReply__Output as HelloReply } from '@stubs/hello_world/proto-loader/hello_world/HelloReply.ts';
import type { ProtoGrpcType } from '@stubs/hello_world/proto-loader/hello_world.ts';

const options = () => ({ deadline: Date.now() + 5_000 });

// #region call
export async function greet(stub: GreeterClient, name: string): Promise<void> {
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name }, new Metadata(), options(), done),
  );
  console.log(`Greeter client received: ${reply.message}`);
  const again = await unary<HelloReply>((done) =>
    stub.sayHelloAgain({ name }, new Metadata(), options(), done),
  );
  console.log(`Greeter client received: ${again.message}`);
  const request = { hello: { name }, count: 3 };
  for await (const { message } of stub.sayHellos(request, options())) {
    console.log(`Greeter client received: ${message}`);
  }
}
// #endregion call

if (import.meta.main) {
  // #region connect
  await runClient('gateway', { name: 'you' }, async ({ address, name }) => {
    const { hello_world } = loadProto<ProtoGrpcType>(
      'hello_world/hello_world.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const stub = new hello_world.Greeter(address, credentials.createInsecure());
    await greet(stub, name).finally(() => stub.close());
  });
  // #endregion connect
}
