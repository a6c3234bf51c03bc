// Serves the Desk, as one server or as several that differ in port and name.
import { setTimeout } from 'node:timers/promises';
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/load_balancing/proto-loader/load_balancing.ts';
import { HealthImplementation } from 'grpc-health-check';
import { startGroup } from './group.ts';
import { desk } from './service.ts';

const FLAGS = { name: 'server', servers: '3', 'not-serving': false };

// #region start
export async function startServer(
  port: number,
  host?: string,
  { name = 'server-1', serving = true } = {},
): Promise<RunningServer> {
  const { load_balancing } = loadProto<ProtoGrpcType>(
    'load_balancing/load_balancing.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  // The health service tells clients, and Kubernetes, whether to call the Desk.
  // Without the name of a service, they ask whether the whole server lives.
  const health = new HealthImplementation({
    '': 'SERVING',
    'load_balancing.Desk': serving ? 'SERVING' : 'NOT_SERVING',
  });
  const server = new Server();
  const service = desk({ name, serving, wait: setTimeout });
  server.addService(load_balancing.Desk.service, service);
  health.addToServer(server);
  const running = await listen(server, port, host);
  const stop = (drainMs?: number) => {
    // Whoever watches learns that the Desk takes no more calls before it stops
    // taking them.
    health.setStatus('load_balancing.Desk', 'NOT_SERVING');
    return running.stop(drainMs);
  };
  return { ...running, stop, [Symbol.asyncDispose]: () => stop() };
}
// #endregion start

/** Starts so many servers in this process: on this port and the next ones, or
 * on any free ports if it is 0. One alone has the name as it is. */
export function startServers(
  port: number,
  host: string,
  flags: Partial<typeof FLAGS> = {},
): Promise<RunningServer> {
  const { name, servers, 'not-serving': notServing } = { ...FLAGS, ...flags };
  const count = wholeNumber('servers', servers, [1, 100]);
  return startGroup(count, (index) =>
    startServer(port === 0 ? 0 : port + index, host, {
      name: count === 1 ? name : `${name}-${index + 1}`,
      serving: !notServing,
    }),
  );
}

if (import.meta.main) await runServer('load-balancing', startServers, FLAGS);
