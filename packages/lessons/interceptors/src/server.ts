// Serves the Echo behind interceptors, each with one task.
import { Server, type ServerInterceptor } from '@grpc/grpc-js';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/interceptors/proto-loader/echo.ts';
import { keyCheck } from './api-keys.ts';
import { requireApiKey } from './authentication.ts';
import { traceHandlers } from './call-trace.ts';
import { catchThrown } from './catch-thrown.ts';
import { nameOf } from './code-name.ts';
import { mistakeNamed } from './mistakes.ts';
import { openMethods } from './policy.ts';
import { logRequests } from './request-id.ts';
import { echo } from './service.ts';
import { timeHandlers } from './timing.ts';

export const FLAGS = {
  /** The SHA-256 of each API key that is good. */
  'api-keys': '.certs/api-keys.json',
  /** An interceptor with a mistake in it: forgets, throws or throws-early. */
  mistake: '',
};

const METHODS = ['Say', 'Repeat', 'Join', 'Talk'];

// #region interceptors
// The first sees a call first and its status last. So the log is outermost, and
// has the calls, too, that an interceptor after it refuses.
export function interceptors(
  flags: typeof FLAGS,
  write: (line: string) => void,
): ServerInterceptor[] {
  const isGood = keyCheck(`${readCredential('api-keys', flags['api-keys'])}`);
  const open = new Set(METHODS.map((name) => `/interceptors.Echo/${name}`));
  return [
    traceHandlers('outer', write),
    logRequests((id, path, code) => write(`${id} ${path} ${nameOf(code)}`)),
    timeHandlers(
      () => performance.now(),
      (path, ms) => write(`${path} took ${ms.toFixed(1)} ms`),
    ),
    catchThrown(console.error),
    ...mistakeNamed(flags.mistake),
    requireApiKey(isGood),
    openMethods(open),
    traceHandlers('inner', write),
  ];
}
// #endregion interceptors

// #region start
export function startServer(
  port: number,
  host: string | undefined,
  chain: ServerInterceptor[],
): Promise<RunningServer> {
  const { interceptors: contract } = loadProto<ProtoGrpcType>(
    'interceptors/echo.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  // They are those of the server, and so of all its services.
  const server = new Server({ interceptors: chain });
  server.addService(contract.Echo.service, echo);
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main) {
  await runServer(
    'interceptors',
    (port, host, flags) =>
      startServer(port, host, interceptors(flags, console.log)),
    FLAGS,
  );
}
