// The command from its flags to its end: it serves until it is told to stop.
import { status } from '@grpc/grpc-js';
import { DescriptorError } from '../backend/descriptor-error.ts';
import { OptionError } from '../option-error.ts';
import { RpcError } from '../rpc-error.ts';
import { RuleError } from '../rules/rule-error.ts';
import { helpText } from './help.ts';
import { type Gateway, openGateway } from './open-gateway.ts';
import { packageVersion } from './package-version.ts';
import { parseFlags, type Typed } from './parse-flags.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command.
 * @returns its exit code */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    const typed = parseFlags(args);
    if (typed.has('help')) console.log(helpText());
    else if (typed.has('version')) console.log(packageVersion());
    else await serve(typed);
    return 0;
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

async function serve(typed: Typed): Promise<void> {
  const stop = signal();
  const port = typed.number('port', [0, 65_535]);
  const drainMs = typed.number('drain-ms', [0, 2 ** 31 - 1]);
  const gateway = await openGateway(typed);
  const at = await listen(gateway, port, typed.text('host'));
  const { length } = gateway.transcoder.routes;
  const server = typed.text('grpc-server-endpoint');
  const routes = length === 1 ? '1 route leads' : `${length} routes lead`;
  console.log(`Listening on ${at}. ${routes} to ${server}.`);
  await stop;
  await gateway.server.drain(drainMs);
  gateway.close();
}

async function listen(
  { server, close }: Gateway,
  port: number,
  host = '127.0.0.1',
): Promise<string> {
  try {
    const bound = await server.listen(port, host);
    return `${host.includes(':') ? `[${host}]` : host}:${bound}`;
  } catch (error) {
    close();
    throw new UsageError(
      BIND_FAULTS[String(Object(error).code)]?.(host, port) ??
        `Cannot listen on ${host}, port ${port}: ${Object(error).message}`,
    );
  }
}

const notHere = (host: string) =>
  `--host ${host} is not an address of this machine.`;
const BIND_FAULTS: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is in use. Choose another with --port.`,
  EACCES: (_, port) =>
    `You may not listen on port ${port}. Take one from 1024.`,
  EADDRNOTAVAIL: notHere,
  ENOTFOUND: notHere,
  EAI_AGAIN: notHere,
};

function signal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

// A mistake is told in a sentence, and where it was found is of no interest.
// Anything else is a fault of ours, which needs its stack.
function explain(error: unknown): unknown {
  if (error instanceof RpcError)
    return `${status[error.code]}: ${error.details}`;
  const expected = [UsageError, DescriptorError, RuleError, OptionError];
  return expected.some((kind) => error instanceof kind)
    ? Object(error).message
    : error;
}
