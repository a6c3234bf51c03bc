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
import { desk } from './service.ts';

// A client may ask about the whole server, which has no name, or one service.
const SERVICES = ['', 'load_balancing.Desk'];

// #region start
export async function startServer(
  port: number,
  host?: string,
  name = 'server-1',
): Promise<RunningServer> {
  const { load_balancing } = loadProto<ProtoGrpcType>(
    'load_balancing/load_balancing.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const health = new HealthImplementation();
  const say = (status: 'SERVING' | 'NOT_SERVING') => {
    for (const service of SERVICES) health.setStatus(service, status);
  };
  const server = new Server();
  server.addService(
    load_balancing.Desk.service,
    desk({ name, wait: setTimeout }),
  );
  health.addToServer(server);
  const running = await listen(server, port, host);
  say('SERVING');
  const stop = (drainMs?: number) => {
    // Whoever watches hears that this server takes no more calls, before it
    // stops taking them.
    say('NOT_SERVING');
    return running.stop(drainMs);
  };
  return { ...running, stop, [Symbol.asyncDispose]: () => stop() };
}
// #endregion start

/** Starts so many servers in this process: on this port and the next ones, or
 * all on any free ports if it is 0. */
export async function startServers(
  port: number,
  host: string,
  { name, count }: { name: string; count: number },
): Promise<RunningServer> {
  const started: RunningServer[] = [];
  const stop = async (drainMs?: number) => {
    await Promise.all(started.map((each) => each.stop(drainMs)));
  };
  try {
    for (let index = 0; index < count; index += 1) {
      const own = count === 1 ? name : `${name}-${index + 1}`;
      const at = port === 0 ? 0 : port + index;
      started.push(await startServer(at, host, own));
    }
  } catch (error) {
    await stop(0);
    throw error;
  }
  const ports = started.map((each) => each.port);
  return {
    port: ports[0] ?? port,
    clientFlags: clientFlags(host, ports),
    stop,
    [Symbol.asyncDispose]: () => stop(),
  };
}

// The client knows by itself of three servers from the default port on.
function clientFlags(host: string, ports: number[]): string {
  if (ports.join() === '50051,50052,50053') return '';
  const address = `ipv4:${ports.map((port) => `${host}:${port}`).join()}`;
  return ` --address ${address} --servers ${ports.length}`;
}

if (import.meta.main) {
  await runServer(
    'load-balancing',
    (port, host, { name, servers }) => {
      const count = wholeNumber('servers', servers, [1, 100]);
      return startServers(port, host, { name, count });
    },
    { name: 'server', servers: '3' },
  );
}
