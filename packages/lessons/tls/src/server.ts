// Serves the Greeter over TLS: the server shows who it is, and all that passes is
// encrypted.
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { readKeyPair } from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import { greeter } from './service.ts';

/** The server's own flags: its certificate and the key that belongs to it. */
export const FLAGS = { cert: '.certs/server.pem', key: '.certs/server.key' };

// #region credentials
export function serverCredentials(flags: typeof FLAGS): ServerCredentials {
  // The certificate is public: every client gets it. The key never leaves the
  // server, which proves with it that the certificate is its own.
  const pair = readKeyPair(flags);
  // Clients are asked for no certificate, so there is no CA to check one with.
  return ServerCredentials.createSsl(null, [pair], false);
}
// #endregion credentials

// #region start
export function startServer(
  port: number,
  host: string | undefined,
  credentials: ServerCredentials,
): Promise<RunningServer> {
  const { helloworld } = loadProto<ProtoGrpcType>(
    'helloworld/helloworld.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const server = new Server();
  server.addService(helloworld.Greeter.service, greeter);
  // The service knows nothing of TLS. It is a matter of the port alone.
  return listen(server, port, host, credentials);
}
// #endregion start

if (import.meta.main) {
  await runServer(
    'tls',
    (port, host, flags) => startServer(port, host, serverCredentials(flags)),
    FLAGS,
  );
}
