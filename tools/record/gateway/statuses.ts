// Which status of HTTP each code of gRPC becomes: a server fails with every one.
import { join } from 'node:path';
import { Server } from '@grpc/grpc-js';
import { loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { GreeterHandlers } from '@stubs/hello_world/proto-loader/hello_world/Greeter.ts';
import type { ProtoGrpcType } from '@stubs/hello_world/proto-loader/hello_world.ts';
import { startGateway } from '../../../packages/lessons/gateway/src/start-gateway.ts';
import { textTable } from '../text-table.ts';

const root = join(import.meta.dirname, '../../..');
const DESCRIPTORS = 'packages/stubs/hello_world/descriptors/hello_world.binpb';

/** A line for each code: its name, its number, and the status of HTTP. */
export async function gatewayStatuses(): Promise<string> {
  await using server = await listen(failing(), 0);
  await using gateway = await startGateway(0, `127.0.0.1:${server.port}`, {
    ...{ host: '127.0.0.1', 'descriptor-set': DESCRIPTORS },
    ...{ cert: '', key: '' },
  });
  const rows: string[][] = [];
  for (const [name, code] of Object.entries(Status)) {
    const url = `http://127.0.0.1:${gateway.port}/v1/hello/${name}`;
    const { status, statusText } = await fetch(url);
    rows.push([name, String(code), `${status} ${statusText}`]);
  }
  return textTable(rows);
}

// Its Greeter fails with the code whose name it is given.
function failing(): Server {
  const { hello_world } = loadProto<ProtoGrpcType>(
    'hello_world/hello_world.proto',
    join(root, 'protos'),
  );
  const greeter: Pick<GreeterHandlers, 'SayHello'> = {
    SayHello({ request: { name } }, callback) {
      const code = Object.entries(Status).find(([each]) => each === name)?.[1];
      if (code) callback(new StatusError(code, `The status is ${name}.`));
      else callback(null, { message: '' });
    },
  };
  const server = new Server();
  server.addService(hello_world.Greeter.service, greeter);
  return server;
}
