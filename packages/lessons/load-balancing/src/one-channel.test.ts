// What a channel costs: a connection to a server, and the time that takes.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { ask, openDesk } from './client.ts';
import { startServer } from './server.ts';

const CALLS = 20;
const policy = 'round_robin';

/** Stands before a server, and counts the connections to it. */
async function startCounter(target: number) {
  let connections = 0;
  const counter = createServer((client) => {
    connections += 1;
    const server = connect(target, '127.0.0.1');
    client.pipe(server).pipe(client);
    client.on('error', () => server.destroy());
    server.on('error', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(counter, 'listening');
  const { port } = counter.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    connections: () => connections,
    [Symbol.dispose]: () => counter.close(),
  };
}

// #region one-channel
test('one channel makes one connection, however many calls there are', async () => {
  await using server = await startServer(0);
  using counter = await startCounter(server.port);
  const stub = openDesk(counter.address, { policy });
  for (let call = 0; call < CALLS; call += 1) await ask(stub);
  stub.close();
  expect(counter.connections()).toBe(1);
});

test('a channel for each call makes as many connections as calls', async () => {
  await using server = await startServer(0);
  using counter = await startCounter(server.port);
  for (let call = 0; call < CALLS; call += 1) {
    const stub = openDesk(counter.address, { policy });
    await ask(stub);
    stub.close();
  }
  expect(counter.connections()).toBe(CALLS);
});
// #endregion one-channel
