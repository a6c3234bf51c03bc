// Tells the server who calls, and prints what was sent and received.
import {
  type CallOptions,
  type ClientUnaryCall,
  credentials,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/example/proto-loader/example.ts';
import type { Request, Result } from '@stubs/example/static/example/example.ts';

// The form of a call that stubs of both kinds, loaded and static, have.
export interface TestServiceStub {
  method(
    request: Request,
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<Result>,
  ): ClientUnaryCall;
}

// #region call
export async function exchange(
  stub: TestServiceStub,
  caller: string,
): Promise<void> {
  const [request1, request2] = [`${caller}-request1`, `${caller}-request2`];
  const deadline = Date.now() + 5_000;
  const { result1, result2 } = await unary<Result>((done) =>
    stub.method({ request1, request2 }, new Metadata(), { deadline }, done),
  );
  console.log(`TestService client sent: ${request1}, ${request2}`);
  console.log(`TestService client received: ${result1}, ${result2}`);
}
// #endregion call

if (import.meta.main) {
  // #region connect
  const flags = { caller: 'ts' };
  await runClient('data-exchange', flags, async ({ address, caller }) => {
    const { example } = loadProto<ProtoGrpcType>(
      'example/example.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const stub = new example.TestService(address, credentials.createInsecure());
    await exchange(stub, caller).finally(() => stub.close());
  });
  // #endregion connect
}
