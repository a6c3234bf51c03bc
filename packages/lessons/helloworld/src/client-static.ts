// Calls the Greeter through the static stub: no contract is read at run time.
import { credentials } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { GreeterClient } from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { greet } from './client.ts';

if (import.meta.main) {
  // #region connect
  await runClient('helloworld', { name: 'you' }, async ({ address, name }) => {
    // GreeterClient is generated: a class whose methods are those of the service.
    const stub = new GreeterClient(address, credentials.createInsecure());
    await greet(stub, name).finally(() => stub.close());
  });
  // #endregion connect
}
