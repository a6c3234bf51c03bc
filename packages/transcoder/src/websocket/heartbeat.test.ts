// Clients that are gone without a word, and those that only seem to be.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { type ClientOptions, WebSocket, WebSocketServer } from 'ws';
import { heartOf, keepBeating } from './heartbeat.ts';

// Both ends of a connection: that of the client, and its peer at the server.
async function connect(options: ClientOptions = {}) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection');
  const client = new WebSocket(`ws://127.0.0.1:${port}`, options);
  const [peer] = (await connected) as [WebSocket];
  await once(client, 'open');
  return {
    client,
    peer,
    async [Symbol.asyncDispose]() {
      client.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}

test('a client that answers each ping is there', async () => {
  await using ends = await connect();
  const beat = heartOf(ends.peer);
  for (let beats = 0; beats < 5; beats++) {
    const answered = once(ends.peer, 'pong');
    beat();
    await answered;
  }
  expect(ends.peer.readyState).toBe(WebSocket.OPEN);
});

test('a client that answers no ping is cut at the next', async () => {
  await using ends = await connect({ autoPong: false });
  const beat = heartOf(ends.peer);
  beat();
  await once(ends.client, 'ping');
  const closed = once(ends.peer, 'close');
  beat();
  expect((await closed)[0]).toBe(1006);
});

test('a client that does not read is cut at the next ping', async () => {
  await using ends = await connect();
  ends.client.pause();
  const beat = heartOf(ends.peer);
  const closed = once(ends.peer, 'close');
  beat();
  beat();
  await closed;
});

test('a client that sends is there, though it answers no ping', async () => {
  await using ends = await connect({ autoPong: false });
  const beat = heartOf(ends.peer);
  for (let beats = 0; beats < 5; beats++) {
    beat();
    ends.client.send('here');
    await once(ends.peer, 'message');
  }
  expect(ends.peer.readyState).toBe(WebSocket.OPEN);
});

test('a client that is not read is not cut for it', async () => {
  await using ends = await connect();
  const beat = heartOf(ends.peer);
  ends.peer.pause();
  for (let beats = 0; beats < 5; beats++) {
    const pinged = once(ends.client, 'ping');
    beat();
    await pinged;
  }
  const answered = once(ends.peer, 'pong');
  ends.peer.resume();
  beat();
  await answered;
  beat();
  expect(ends.peer.readyState).toBe(WebSocket.OPEN);
});

test('beats follow each other until the client is gone', async () => {
  await using ends = await connect();
  // Longer than a busy machine takes to answer a ping.
  keepBeating(ends.peer, 500);
  await once(ends.client, 'ping');
  await once(ends.client, 'ping');
  ends.client.close();
  await once(ends.peer, 'close');
});
