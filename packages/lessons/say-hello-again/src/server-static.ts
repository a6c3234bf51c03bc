// Serves the grown Greeter with the static stubs of its contract.
import { Server } from '@grpc/grpc-js';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import { GreeterService } from '@stubs/say-hello-again/static/helloworld/helloworld.ts';
import { greeter } from './service.ts';

// #region start
export function startServer(
  port: number,
  host?: string,
): Promise<RunningServer> {
  const server = new Server();
  // Generated anew, GreeterService holds SayHello and SayHelloAgain.
  server.addService(GreeterService, greeter);
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main) await runServer('say-hello-again', startServer);
