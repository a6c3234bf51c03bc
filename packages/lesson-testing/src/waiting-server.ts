// A server for tests: a call waits in its handler until a line is typed.
import { once } from 'node:events';
import { type handleUnaryCall, Server } from '@grpc/grpc-js';
import { listen, runServer } from '@polyglot-grpc/lesson-kit/server';

const bytes = (message: Buffer) => message;

/** The methods of the waiting server; its messages are bytes as they are. */
export const waitingService = {
  wait: method('/test.Waiting/Wait'),
  echo: method('/test.Waiting/Echo'),
};

function method(path: string) {
  return {
    path,
    requestStream: false,
    responseStream: false,
    requestSerialize: bytes,
    requestDeserialize: bytes,
    responseSerialize: bytes,
    responseDeserialize: bytes,
  };
}

const wait: handleUnaryCall<Buffer, Buffer> = async (call, callback) => {
  console.log('A call waits.');
  await once(process.stdin, 'data');
  callback(null, call.request);
};

const echo: handleUnaryCall<Buffer, Buffer> = (call, callback) => {
  callback(null, call.request);
};

if (import.meta.main) {
  await runServer('waiting', (port, host) => {
    const server = new Server();
    server.addService(waitingService, { wait, echo });
    return listen(server, port, host);
  });
}
