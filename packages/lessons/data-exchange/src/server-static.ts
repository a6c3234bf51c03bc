// Serves both services with static stubs: the contracts are code.
import { Server } from '@grpc/grpc-js';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import { TestServiceService } from '@stubs/example/static/example/example.ts';
import { ValueServiceService } from '@stubs/example/static/example/values.ts';
import { testService, valueService } from './service.ts';

// #region start
export function startServer(
  port: number,
  host?: string,
): Promise<RunningServer> {
  const server = new Server();
  server.addService(TestServiceService, testService(console.log));
  server.addService(ValueServiceService, valueService);
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main) await runServer('data-exchange', startServer);
