// Serves the workshop with one process, whose one thread runs the event loop.
import { setTimeout } from 'node:timers/promises';
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/concurrency/proto-loader/workshop.ts';
import { compute } from './compute.ts';
import { limitCalls } from './limit-calls.ts';
import { type Means, workshop } from './service.ts';

/** The server's own flag: how many calls it takes at once. */
export const FLAGS = { 'most-calls': '1000' };

/** Makes a server that does not listen yet. */
export function makeServer(
  flags: typeof FLAGS,
  computes: Means['compute'],
): Server {
  const { concurrency } = loadProto<ProtoGrpcType>(
    'concurrency/workshop.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const most = wholeNumber('most-calls', flags['most-calls'], [1, 1_000_000]);
  const service = workshop({ wait, compute: computes });
  const server = new Server();
  server.addService(concurrency.Workshop.service, limitCalls(most, service));
  return server;
}

const wait: Means['wait'] = (ms, signal) =>
  setTimeout(ms, undefined, { signal });

/** Computes on the thread that also runs the event loop. */
export const computeAs =
  (worker: number): Means['compute'] =>
  (rounds) => ({ digest: compute(rounds), worker });

// #region start
export function startServer(
  port: number,
  host: string,
  flags = FLAGS,
  worker = 1,
): Promise<RunningServer> {
  // All calls take turns on this thread: while one computes, no other goes on.
  const server = makeServer(flags, computeAs(worker));
  return listen(server, port, host);
}
// #endregion start

if (import.meta.main) await runServer('concurrency', startServer, FLAGS);
