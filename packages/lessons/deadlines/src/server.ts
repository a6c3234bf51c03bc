// Serves the Thinker, and knows which server is next.
import { setTimeout as pause } from 'node:timers/promises';
import { credentials, Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/deadlines/proto-loader/deadlines.ts';
import { passOn } from './pass-on.ts';
import { thinker } from './service.ts';

export const FLAGS = {
  /** The address of the server that is next on the way; this one, if empty. */
  'next-server': '',
  /** Makes a mistake: it asks the next server without a deadline. */
  'drop-deadline': false,
};

const clock = { now: Date.now, pause: (ms: number) => pause(ms) };

// #region start
export async function startServer(
  port: number,
  host?: string,
  flags = FLAGS,
): Promise<RunningServer> {
  const { deadlines } = loadProto<ProtoGrpcType>(
    'deadlines/deadlines.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const server = new Server();
  const next = passOn(() => stub, flags['drop-deadline']);
  server.addService(deadlines.Thinker.service, thinker(clock, next));
  const running = await listen(server, port, host);
  // A server can be a client, too. It keeps one channel for all that it passes on.
  const stub = new deadlines.Thinker(
    flags['next-server'] || `localhost:${running.port}`,
    credentials.createInsecure(),
  );
  const stop = async (drainMs?: number) => {
    await running.stop(drainMs);
    stub.close();
  };
  return { port: running.port, stop, [Symbol.asyncDispose]: () => stop() };
}
// #endregion start

if (import.meta.main) await runServer('deadlines', startServer, FLAGS);
