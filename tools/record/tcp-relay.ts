// Stands between a client and a server as anybody on the way could, and keeps the
// bytes that pass.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Bytes that passed at once. */
export interface PassedBytes {
  from: 'client' | 'server';
  bytes: Buffer;
}

/** Listens on a free port of localhost, and relays to the port of a server. */
export async function startTcpRelay(target: number) {
  const passed: PassedBytes[] = [];
  const sockets: Socket[] = [];
  const relay = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    sockets.push(client, server);
    client.on('data', (bytes) => passed.push({ from: 'client', bytes }));
    server.on('data', (bytes) => passed.push({ from: 'server', bytes }));
    client.pipe(server).pipe(client);
    // Whoever hangs up first, the other is told.
    client.on('error', () => server.destroy());
    server.on('error', () => client.destroy());
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const bound = relay.address();
  const port = typeof bound === 'object' ? bound?.port : undefined;
  return {
    address: `localhost:${port}`,
    /** All that a side has sent. */
    sentBy: (side: 'client' | 'server') =>
      Buffer.concat(
        passed.filter(({ from }) => from === side).map(({ bytes }) => bytes),
      ),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      relay.close();
      await once(relay, 'close');
    },
  };
}
