// What every client program needs and no lesson is about.
import { once } from 'node:events';
import { connect } from 'node:net';
import type { requestCallback } from '@grpc/grpc-js';
import { type Flags, parseFlags, runProgram, UsageError } from './program.ts';
import { Status, StatusError } from './status.ts';

const KNOCK_MS = 1_000;
const LINGER_MS = 1_000;

/** Gives a promise for the one response of a unary or client streaming call:
 * `unary((done) => stub.sayHello(…, done))`. The call is made in the arrow
 * function, so the stub keeps its `this`.
 * @throws StatusError with the code and details of the call */
export function unary<Response>(
  start: (done: requestCallback<Response>) => unknown,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    start((error, response) => {
      if (error) reject(StatusError.from(error));
      else if (response !== undefined) resolve(response);
      else reject(new StatusError(Status.INTERNAL, 'no status and no message'));
    });
  });
}

/** Runs a lesson's client with the flag `--address` and those named, and turns
 * "nobody listens" into the command that starts a server.
 * @param defaults the client's own flags with their default values */
export async function runClient<Own extends Flags>(
  lesson: string,
  defaults: Own,
  main: (flags: Own & { address: string }) => Promise<void>,
): Promise<void> {
  // grpc-js gives TLS the address that it dials as the server's name. If that is
  // an address of IP, Node would write a warning to standard error.
  process.noDeprecation = true;
  await runProgram(async () => {
    const flags = parseFlags({ address: 'localhost:50051', ...defaults });
    const { address } = flags;
    // #region unavailable
    try {
      await main(flags);
    } catch (error) {
      const { code } = StatusError.from(error);
      if (code !== Status.UNAVAILABLE || (await listens(address))) throw error;
      throw new UsageError(
        `No server answers at ${address}. ` +
          `Start one in another terminal: npx nx serve ${lesson}`,
      );
    }
    // #endregion unavailable
  });
  // A TLS handshake that the server does not answer goes on in grpc-js, also when
  // the call has failed and the channel is closed. So the process would never end.
  if (process.exitCode) setTimeout(() => process.exit(), LINGER_MS).unref();
}

// UNAVAILABLE has many reasons, and their texts differ between languages and
// versions. Whether anybody listens shows when one knocks.
async function listens(target: string): Promise<boolean> {
  // A target may begin with how its addresses are found, and may list several.
  const addresses = target.replace(/^(dns:\/\/\/|dns:|ipv4:)/, '').split(',');
  const knocks = await Promise.all(addresses.map(knock));
  return knocks.includes(true);
}

async function knock(address: string): Promise<boolean> {
  const url = URL.parse(`tcp://${address}`);
  if (!url?.port) return false;
  const socket = connect({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port),
    signal: AbortSignal.timeout(KNOCK_MS),
  });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
