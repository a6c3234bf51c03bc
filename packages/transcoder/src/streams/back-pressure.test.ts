// Whoever does not read makes the other side wait, and nothing piles up.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { create } from '@bufbuild/protobuf';
import { expect, test } from '@jest/globals';
import {
  type Chunk,
  ChunkSchema,
  CollectionSchema,
} from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import { bytesOf, jsonOf } from '../../testing/ask.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { BETWEEN, SIZE, settled } from '../../testing/settled.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { startStreams } from '../../testing/start-streams.ts';

// Text that does not become much shorter, whatever compresses it.
const noise = () => randomBytes((SIZE / 4) * 3).toString('base64');

test.each(['identity', 'gzip', 'br'])(
  'a client that does not read stops the server: %s',
  async (encoding) => {
    const begun = Promise.withResolvers<void>();
    let sent = 0;
    await using gateway = await startStreams({
      endless: async (call) => {
        begun.resolve();
        while (!call.cancelled) {
          sent += SIZE;
          if (call.write(create(ChunkSchema, { text: noise() }))) continue;
          await once(call, 'drain');
        }
      },
    });
    using client = await RawClient.to(gateway.port);
    const headers = { 'Accept-Encoding': encoding };
    client.socket.pause();
    client.write(bytesOf({ path: '/v1/endless', headers }));
    await begun.promise;
    const held = await settled(gateway.port, () => sent);
    expect(held).toBeGreaterThan(SIZE);
    expect(held).toBeLessThan(BETWEEN);

    // The server goes on when the client reads.
    client.socket.resume();
    while (sent === held) await once(client.socket, 'data');
  },
);

test('a server that does not read stops the client', async () => {
  const read = Promise.withResolvers<void>();
  await using gateway = await startStreams({
    collect: async (call, callback) => {
      await read.promise;
      let count = 0n;
      call.on('data', (chunk: Chunk) => (count += BigInt(chunk.text.length)));
      call.on('end', () => {
        const chunks = [{ index: count, text: '' }];
        callback(null, create(CollectionSchema, { chunks }));
      });
    },
  });
  using client = await RawClient.to(gateway.port);
  const { socket } = client;
  const message = JSON.stringify({ text: 'x'.repeat(SIZE) });
  const messages = Math.ceil((BETWEEN * 2) / message.length);
  const headers = { 'Content-Length': String(messages * message.length) };
  client.write(bytesOf({ method: 'POST', path: '/v1/collect', headers }));
  // A message counts when the system has taken it from this process.
  let sent = 0;
  const send = () => {
    sent += 1;
    if (sent < messages) socket.write(message, send);
  };
  socket.write(message, send);
  const held = await settled(gateway.port, () => sent * message.length);
  expect(held).toBeGreaterThan(SIZE);
  expect(held).toBeLessThan(BETWEEN);

  // The client goes on when the server reads, and nothing is lost.
  read.resolve();
  const answer = await client.read();
  expect(answer && jsonOf(answer)).toEqual({
    chunks: [{ index: String(messages * SIZE), text: '' }],
  });
});

test('a client that goes away while it reads cancels the call', async () => {
  await using gateway = await startGateway();
  const { calls } = gateway.backend;
  {
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path: '/v1/endless?size=1&message=gone' }));
    await client.received(1_000);
  }
  await calls.cancelled('gone');
  expect(gateway.faults).toEqual([]);
});

test('a client that goes away without reading cancels the call', async () => {
  await using gateway = await startGateway();
  const { calls } = gateway.backend;
  {
    using client = await RawClient.to(gateway.port);
    client.socket.pause();
    const path = `/v1/endless?size=${SIZE}&message=gone`;
    client.write(bytesOf({ path }));
    await settled(gateway.port, () => calls.sent('gone') * SIZE);
  }
  await calls.cancelled('gone');
  expect(gateway.faults).toEqual([]);
});

test('a client that goes away while it sends cancels the call', async () => {
  const begun = Promise.withResolvers<void>();
  const cancelled = Promise.withResolvers<void>();
  await using gateway = await startStreams({
    collect: (call) => {
      call.on('data', () => begun.resolve());
      call.on('cancelled', () => cancelled.resolve());
    },
  });
  {
    using client = await RawClient.to(gateway.port);
    const headers = { 'Content-Length': '1000' };
    const path = '/v1/collect';
    client.write(bytesOf({ method: 'POST', path, headers, body: '{}' }));
    await begun.promise;
  }
  await cancelled.promise;
  expect(gateway.faults).toEqual([]);
});
