// Serves the Greeter to clients that show a certificate, and to no others.
import { Server, ServerCredentials } from '@grpc/grpc-js';
import {
  readCredential,
  readKeyPair,
} from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import { optionalCertificates } from './optional-certificates.ts';
import { makeGreeter } from './service.ts';

/** The server's own flags: the CA of its clients, its certificate and key, and
 * whether a client may come without a certificate. */
export const FLAGS = {
  ca: '.certs/ca.pem',
  cert: '.certs/server.pem',
  key: '.certs/server.key',
  optional: false,
};

// #region credentials
export function serverCredentials(flags: typeof FLAGS): ServerCredentials {
  const ca = readCredential('ca', flags.ca);
  const pair = readKeyPair(flags);
  if (flags.optional) return optionalCertificates(ca, pair);
  // The last argument asks every client for a certificate, and ends the
  // connection of one that shows none, or one that this CA did not issue.
  return ServerCredentials.createSsl(ca, [pair], true);
}
// #endregion credentials

// #region start
export function startServer(
  port: number,
  host: string | undefined,
  flags: typeof FLAGS,
): Promise<RunningServer> {
  const { helloworld } = loadProto<ProtoGrpcType>(
    'helloworld/helloworld.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const server = new Server();
  const greeter = makeGreeter(flags.optional);
  server.addService(helloworld.Greeter.service, greeter);
  return listen(server, port, host, serverCredentials(flags));
}
// #endregion start

if (import.meta.main) await runServer('mutual-tls', startServer, FLAGS);
