// Serves the Greeter with static stubs: the contract is code, no file is read.
import { Server } from '@grpc/grpc-js';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import { GreeterService } from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { greeter } from './service.ts';

// #region start
export function startServer(
  port: number,
  host?: string,
): Promise<RunningServer> {
  const server = new Server();
  // The generated GreeterService knows the names of the methods and how to turn
  // their messages into bytes. The service itself is the same object as before.
  server.addService(GreeterService, greeter);
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main) await runServer('helloworld', startServer);
