// Makes the same call through the static stub.
import { credentials } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { TestServiceClient } from '@stubs/example/static/example/example.ts';
import { exchange } from './client.ts';

if (import.meta.main) {
  // #region connect
  const flags = { caller: 'ts' };
  await runClient('data-exchange', flags, async ({ address, caller }) => {
    const stub = new TestServiceClient(address, credentials.createInsecure());
    await exchange(stub, caller).finally(() => stub.close());
  });
  // #endregion connect
}
