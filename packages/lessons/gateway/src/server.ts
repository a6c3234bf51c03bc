// Serves the Greeter, its contract loaded from the .proto file at run time.
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import { greeter } from './service.ts';

// #region start
export function startServer(
  port: number,
  host?: string,
): Promise<RunningServer> {
  // The loader reads the contract when the program starts. ProtoGrpcType was
  // generated from the same file, so TypeScript knows what it will find.
  const { helloworld } = loadProto<ProtoGrpcType>(
    'helloworld/helloworld.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const server = new Server();
  // A server can hold many services. Each call is routed by the name of its
  // method, here /helloworld.Greeter/SayHello.
  server.addService(helloworld.Greeter.service, greeter);
  return listen(server, port, host);
}
// #endregion start

// Only as the program itself, so that a test can import startServer.
if (import.meta.main) await runServer('gateway', startServer);
