// For tests: an Echo behind interceptors of both sides, and a call of each kind.
import type { EventEmitter } from 'node:events';
import {
  credentials,
  type Interceptor,
  type ServerInterceptor,
  type StatusObject,
} from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/interceptors/proto-loader/echo.ts';
import type { EchoClient } from '@stubs/interceptors/proto-loader/interceptors/Echo.ts';
import { startServer } from './server.ts';

/** One call of each kind, which says nothing of how it ends. */
export const KINDS = {
  Say: (stub: EchoClient) => stub.say({ text: 'a' }, () => {}),
  Repeat: (stub: EchoClient) =>
    stub.repeat({ line: { text: 'a' }, times: 3 }).resume(),
  Join: (stub: EchoClient) => {
    const call = stub.join(() => {});
    call.write({ text: 'a' });
    call.end();
    return call;
  },
  Talk: (stub: EchoClient) => {
    const call = stub.talk().resume();
    call.write({ text: 'a' });
    call.end();
    return call;
  },
} as const;

export const kinds = Object.entries(KINDS);

/** Starts a server on a free port, and a client of it. */
export async function echoBehind(
  serverChain: ServerInterceptor[],
  clientChain: Interceptor[] = [],
) {
  const server = await startServer(0, undefined, serverChain);
  const { interceptors } = loadProto<ProtoGrpcType>(
    'interceptors/echo.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const stub = new interceptors.Echo(
    `localhost:${server.port}`,
    credentials.createInsecure(),
    { interceptors: clientChain },
  );
  return {
    stub,
    async [Symbol.asyncDispose]() {
      stub.close();
      await server.stop(0);
    },
  };
}

/** Waits for the status of a call. */
export async function statusOf(
  call: EventEmitter,
): Promise<Pick<StatusObject, 'code' | 'details'>> {
  // Without a listener, an error of a stream would end the process.
  call.on('error', () => {});
  const { code, details } = await new Promise<StatusObject>((resolve) => {
    call.on('status', resolve);
  });
  return { code, details };
}
