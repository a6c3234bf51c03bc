// Serves the lesson's services by gRPC, and knows nothing of HTTP.
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/hello_world/proto-loader/hello_world.ts';
import type { ProtoGrpcType as PenPalsProto } from '@stubs/hello_world/proto-loader/pen_pals.ts';
import type { ProtoGrpcType as PostcardsProto } from '@stubs/hello_world/proto-loader/postcards.ts';
import { penPals } from './pen-pals.ts';
import { postcards } from './postcards.ts';
import { greeter } from './service.ts';

// #region start
export function startServer(
  port: number,
  host?: string,
): Promise<RunningServer> {
  const protos = findAbove(import.meta.dirname, 'protos');
  // The contract imports google/api/annotations.proto, which lies there too.
  const { hello_world: greeting } = loadProto<ProtoGrpcType>(
    'hello_world/hello_world.proto',
    protos,
  );
  const { hello_world: post } = loadProto<PostcardsProto>(
    'hello_world/postcards.proto',
    protos,
  );
  const { hello_world: writing } = loadProto<PenPalsProto>(
    'hello_world/pen_pals.proto',
    protos,
  );
  const server = new Server();
  server.addService(greeting.Greeter.service, greeter);
  server.addService(post.Postcards.service, postcards());
  server.addService(writing.PenPals.service, penPals);
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main) await runServer('gateway', startServer);
