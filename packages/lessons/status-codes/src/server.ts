// Serves the library so that no handler can end the server, and the kiosk as it is.
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/status_codes/proto-loader/status_codes.ts';
import { firstBooks } from './books.ts';
import { safely } from './safely.ts';
import { kiosk, library, type Wait } from './service.ts';

export const FLAGS = {
  /** The largest request in bytes; 4 MiB is what gRPC has by default. */
  'max-request': '4194304',
  /** Serves the library as it is, too. */
  unsafe: false,
};

// #region start
export function startServer(
  port: number,
  host?: string,
  flags = FLAGS,
  log = (error: unknown) => console.error(error),
): Promise<RunningServer> {
  const { status_codes } = loadProto<ProtoGrpcType>(
    'status_codes/status_codes.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const service = library(firstBooks(), wait);
  const server = new Server({
    'grpc.max_receive_message_length': bytes(flags['max-request']),
  });
  server.addService(
    status_codes.Library.service,
    flags.unsafe ? service : safely(service, log),
  );
  server.addService(status_codes.Kiosk.service, kiosk);
  return listen(server, port, host);
}
// #endregion start

const bytes = (flag: string) => wholeNumber('max-request', flag, [0, 2 ** 30]);

// The call ends when it is answered, cancelled or late: nobody waits any longer.
const wait: Wait = (call, milliseconds) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    call.once('cancelled', () => {
      clearTimeout(timer);
      resolve();
    });
  });

if (import.meta.main) await runServer('status-codes', startServer, FLAGS);
