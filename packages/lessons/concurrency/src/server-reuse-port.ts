// Serves the workshop with several processes that listen on one port. The kernel
// chooses which of them gets a connection.
import { fork } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { ServerCredentials } from '@grpc/grpc-js';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import {
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import { computeAs, FLAGS, makeServer } from './server.ts';
import { type Order, runWorker } from './worker.ts';
import { checkFree, startWorkers } from './workers.ts';

const ALL_FLAGS = { ...FLAGS, workers: '2' };

async function startSharing(
  port: number,
  host: string,
  flags: typeof ALL_FLAGS,
): Promise<RunningServer> {
  const count = wholeNumber('workers', flags.workers, [1, 64]);
  await checkFree(port, host);
  // While the workers start, nobody else may take the port.
  using held = await hold(port, host);
  const order = { port: held.port, host, flags };
  return await startWorkers(count, () => fork(import.meta.filename), order);
}

// Listens as the workers will, and serves nobody.
async function hold(port: number, host: string) {
  const { address } = await lookup(host, { order: 'ipv4first' });
  const holder = createServer((socket) => socket.destroy());
  holder.listen({ port, host: address, reusePort: true });
  await once(holder, 'listening');
  const bound = holder.address() as AddressInfo;
  return { port: bound.port, [Symbol.dispose]: () => holder.close() };
}

// #region share
// grpc-js cannot ask for SO_REUSEPORT when it listens. Node's own server can,
// and hands each connection over.
async function listenShared({
  worker,
  port,
  host,
  flags,
}: Order): Promise<RunningServer> {
  const server = makeServer(flags, computeAs(worker));
  const credentials = ServerCredentials.createInsecure();
  const injector = server.createConnectionInjector(credentials);
  const listener = createServer({ noDelay: true }, (socket) =>
    injector.injectConnection(socket),
  );
  const { address } = await lookup(host, { order: 'ipv4first' });
  listener.listen({ port, host: address, reusePort: true });
  await once(listener, 'listening');
  const stop = async (drainMs = 5_000) => {
    const timer = setTimeout(() => server.forceShutdown(), drainMs);
    listener.close();
    // gRPC does not wait for connections that were handed over to it. Node's
    // server, which accepted them, closes when the last of them has.
    server.tryShutdown(() => {});
    await once(listener, 'close');
    clearTimeout(timer);
  };
  return { port, stop, [Symbol.asyncDispose]: () => stop() };
}
// #endregion share

if (import.meta.main) {
  // Only a process that was forked has a channel to a parent.
  if (process.send) await runWorker(listenShared);
  else await runServer('concurrency', startSharing, ALL_FLAGS);
}
