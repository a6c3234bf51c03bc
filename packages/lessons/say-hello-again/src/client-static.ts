// Calls both methods through the static stub of the grown contract.
import { credentials } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { GreeterClient } from '@stubs/say-hello-again/static/helloworld/helloworld.ts';
import { greet, greetAgain } from './client.ts';

if (import.meta.main) {
  const flags = { name: 'you' };
  // #region connect
  await runClient('say-hello-again', flags, async ({ address, name }) => {
    // One stub, and so one channel, for both calls.
    const stub = new GreeterClient(address, credentials.createInsecure());
    try {
      await greet(stub, name);
      await greetAgain(stub, name);
    } finally {
      stub.close();
    }
  });
  // #endregion connect
}
