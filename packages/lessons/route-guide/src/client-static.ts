// Calls the RouteGuide through the static stub: no contract is read at run time.
import { credentials } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { RouteGuideClient } from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { tour } from './client.ts';

if (import.meta.main) {
  // #region connect
  await runClient('route-guide', {}, async ({ address }) => {
    const stub = new RouteGuideClient(address, credentials.createInsecure());
    await tour(stub).finally(() => stub.close());
  });
  // #endregion connect
}
