// Starting a server, and ending it so that no call is lost.
import { lookup } from 'node:dns/promises';
import {
  logVerbosity,
  type Server,
  ServerCredentials,
  setLogVerbosity,
} from '@grpc/grpc-js';
import {
  type Flags,
  parseFlags,
  runProgram,
  UsageError,
  wholeNumber,
} from './program.ts';

const FLAGS = { host: '127.0.0.1', port: '50051', drain: '5' };

/** A server that accepts calls. `await using` stops it. */
export interface RunningServer extends AsyncDisposable {
  port: number;
  /** What a client needs to be told to find it, where the port does not say it
   * all: flags, after a space. */
  clientFlags?: string;
  /** Refuses new calls, lets those in flight finish for `drainMs` milliseconds
   * (5,000 by default), then cuts the rest. */
  stop(drainMs?: number): Promise<void>;
}

/** Binds a server and starts it.
 * @param port 0 for any free port
 * @param credentials how it shows who it is; without encryption by default
 * @throws UsageError if the port is taken or the host has no address here */
export async function listen(
  server: Server,
  port: number,
  host = '127.0.0.1',
  credentials: ServerCredentials = ServerCredentials.createInsecure(),
): Promise<RunningServer> {
  const ip = await addressOf(host);
  // grpc-js would log a failed start as well; the error says it better. Whoever
  // asks gRPC for its log gets it.
  if (!process.env.GRPC_VERBOSITY) setLogVerbosity(logVerbosity.NONE);
  const bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`${ip}:${port}`, credentials, (error, boundPort) => {
      if (error) reject(bindError(error, host, port));
      else resolve(boundPort);
    });
  });
  const stop = (drainMs = 5_000) => drain(server, drainMs);
  return {
    port: bound,
    stop,
    [Symbol.asyncDispose]: () => stop(),
  };
}

type Start<Own> = (
  port: number,
  host: string,
  flags: Own,
) => Promise<RunningServer>;

/** Runs a lesson's server with the flags `--host`, `--port` and `--drain` until
 * SIGINT or SIGTERM, then ends the process with exit code 0.
 * @param defaults the server's own flags with their default values */
export function runServer(lesson: string, start: Start<Flags>): Promise<void>;
export function runServer<Own extends Flags>(
  lesson: string,
  start: Start<Own>,
  defaults: Own,
): Promise<void>;
export async function runServer(
  lesson: string,
  start: Start<Flags>,
  defaults: Flags = {},
): Promise<void> {
  await runProgram(async () => {
    const flags = parseFlags({ ...FLAGS, ...defaults });
    const port = wholeNumber('port', flags.port, [0, 65_535]);
    const drainSeconds = wholeNumber('drain', flags.drain, [0, 86_400]);
    const ended = signal();
    const server = await start(port, flags.host, flags);
    const elsewhere =
      server.port === 50_051 ? '' : ` --address localhost:${server.port}`;
    const told = server.clientFlags ?? elsewhere;
    const host = flags.host.includes(':') ? `[${flags.host}]` : flags.host;
    console.log(
      `Listening on ${host}:${server.port}. ` +
        `In another terminal: npx nx client ${lesson}${told}`,
    );
    await ended;
    await server.stop(drainSeconds * 1_000);
    process.exit(0);
  });
}

// grpc-js binds every address of a name and calls it a success if one of them
// was free, so a busy port on localhost would go unnoticed: bind just one.
async function addressOf(host: string): Promise<string> {
  try {
    const { address, family } = await lookup(host, { order: 'ipv4first' });
    return family === 6 ? `[${address}]` : address;
  } catch {
    throw new UsageError(`--host ${host} is not an address of this machine.`);
  }
}

// The error of grpc-js has a text and no code.
function bindError({ message }: Error, host: string, port: number): UsageError {
  return new UsageError(
    message.includes('EADDRINUSE')
      ? `Port ${port} on ${host} is in use. Choose another with --port.`
      : message.includes('EADDRNOTAVAIL')
        ? `--host ${host} is not an address of this machine.`
        : `Cannot listen on ${host}, port ${port}: ${message}`,
  );
}

// tryShutdown waits for open calls for ever, so a timer stands behind it.
async function drain(server: Server, drainMs: number): Promise<void> {
  const timer = setTimeout(() => server.forceShutdown(), drainMs);
  await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  clearTimeout(timer);
}

function signal(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}
