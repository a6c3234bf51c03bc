// Waits, in tests, until a server says that it is ready.
import { credentials, makeClientConstructor } from '@grpc/grpc-js';
import { service } from 'grpc-health-check';

const HealthClient = makeClientConstructor(service, 'Health');

/** Watches the health of the RouteGuide until it is SERVING, and gives every
 * status that was seen. */
export async function untilServing(port: number): Promise<string[]> {
  const address = `127.0.0.1:${port}`;
  const stub = new HealthClient(address, credentials.createInsecure());
  const call = stub.watch?.({ service: 'routeguide.RouteGuide' });
  const seen: string[] = [];
  try {
    for await (const { status } of call) {
      seen.push(status);
      if (status === 'SERVING') break;
    }
  } finally {
    call.on('error', () => {});
    call.cancel();
    stub.close();
  }
  return seen;
}
