// Serves both services of the package, loaded from the .proto files.
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType as ExampleProto } from '@stubs/example/proto-loader/example.ts';
import type { ProtoGrpcType as ValuesProto } from '@stubs/example/proto-loader/values.ts';
import { testService, valueService } from './service.ts';

// #region start
export function startServer(
  port: number,
  host?: string,
): Promise<RunningServer> {
  const protos = findAbove(import.meta.dirname, 'protos');
  const { TestService } = loadProto<ExampleProto>(
    'example/example.proto',
    protos,
  ).example;
  const { ValueService } = loadProto<ValuesProto>(
    'example/values.proto',
    protos,
  ).example;
  // One server, one port, two services: the path of a call says which is meant.
  const server = new Server();
  server.addService(TestService.service, testService(console.log));
  server.addService(ValueService.service, valueService);
  return listen(server, port, host);
}
// #endregion start

// Only as the program itself, so that a test can import startServer.
if (import.meta.main) await runServer('data-exchange', startServer);
