// Serves the grown Greeter, its contract loaded at run time.
import { join } from 'node:path';
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/say-hello-again/proto-loader/helloworld.ts';
import { greeter } from './service.ts';

// #region start
export function startServer(
  port: number,
  host?: string,
): Promise<RunningServer> {
  const { helloworld } = loadProto<ProtoGrpcType>(
    'helloworld/helloworld.proto',
    // The grown contract: an include directory of its own.
    join(findAbove(import.meta.dirname, 'protos'), 'say-hello-again'),
  );
  const server = new Server();
  // The service has the name it always had, so clients of the old contract find
  // it. Nothing here says that there is a second method: the contract does.
  server.addService(helloworld.Greeter.service, greeter);
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main) await runServer('say-hello-again', startServer);
