// Waits until a server says that it has all that it answers from.
import { Client, credentials } from '@grpc/grpc-js';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';

const WATCH = '/grpc.health.v1.Health/Watch';
const TIMEOUT_MS = 300_000;

// HealthCheckRequest without a service means the whole server. In the answer
// field 1 is the status, whose value 1 is SERVING.
const WHOLE_SERVER = Buffer.alloc(0);
const SERVING = Buffer.from([0x08, 0x01]);

/** Resolves when the health service of a server says SERVING; at once for one
 * that has no such service.
 * @throws Error with the status of the call if it ends without */
export async function ready(address: string): Promise<void> {
  const same = (bytes: Buffer) => bytes;
  const client = new Client(address, credentials.createInsecure());
  const deadline = Date.now() + TIMEOUT_MS;
  const stream = client.makeServerStreamRequest(
    ...[WATCH, same, same, WHOLE_SERVER, { deadline }],
  );
  try {
    for await (const status of stream) if (SERVING.equals(status)) return;
    throw new Error('it ended without');
  } catch (error) {
    const { code, codeName, details } = StatusError.from(error);
    if (code === Status.UNIMPLEMENTED) return;
    throw new Error(`${address} is not SERVING: ${codeName}: ${details}`);
  } finally {
    // The end of the call by our own hand is no error.
    stream.on('error', () => {}).cancel();
    client.close();
  }
}
