// Whoever does not read a WebSocket makes the other side wait: nothing piles up.
import { once } from 'node:events';
import { create } from '@bufbuild/protobuf';
import { expect, test } from '@jest/globals';
import { ChunkSchema } from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import { BETWEEN, SIZE, settled } from '../../testing/settled.ts';
import { SocketClient } from '../../testing/socket-client.ts';
import { startStreams } from '../../testing/start-streams.ts';

const path = '/v1/converse';

test('a client that does not read stops the server', async () => {
  const begun = Promise.withResolvers<void>();
  let sent = 0;
  await using gateway = await startStreams({
    converse: async (call) => {
      begun.resolve();
      while (!call.cancelled) {
        sent += SIZE;
        if (call.write(create(ChunkSchema, { text: 'x'.repeat(SIZE) })))
          continue;
        await once(call, 'drain');
      }
    },
  });
  using client = await SocketClient.to(gateway.port, path);
  client.socket.pause();
  await begun.promise;
  const held = await settled(gateway.port, () => sent);
  expect(held).toBeGreaterThan(SIZE);
  expect(held).toBeLessThan(BETWEEN);

  // The server goes on when the client reads.
  client.socket.resume();
  while (sent === held) await client.next();
});

test('a server that does not read stops the client', async () => {
  const read = Promise.withResolvers<void>();
  await using gateway = await startStreams({
    converse: async (call) => {
      await read.promise;
      let bytes = 0n;
      call.on('data', ({ text }) => (bytes += BigInt(text.length)));
      call.on('end', () => {
        call.write(create(ChunkSchema, { index: bytes }));
        call.end();
      });
    },
  });
  using client = await SocketClient.to(gateway.port, path);
  const text = 'x'.repeat(SIZE);
  // A message counts when the system has taken it from this process.
  let sent = 0;
  let isLast = false;
  const send = (error?: Error) => {
    if (error) return;
    if (isLast) return client.halfClose();
    sent += 1;
    client.socket.send(JSON.stringify({ text }), send);
  };
  send();
  const held = await settled(gateway.port, () => sent * SIZE);
  expect(held).toBeGreaterThan(SIZE);
  expect(held).toBeLessThan(BETWEEN);

  // The client goes on when the server reads, and nothing is lost.
  isLast = true;
  read.resolve();
  expect(await client.next()).toEqual({
    result: { index: String(sent * SIZE), text: '' },
  });
});

test('a client that goes away while both sides wait cancels the call', async () => {
  const cancelled = Promise.withResolvers<void>();
  let sent = 0;
  await using gateway = await startStreams({
    converse: async (call) => {
      call.once('cancelled', cancelled.resolve);
      while (call.write(create(ChunkSchema, { text: 'x'.repeat(SIZE) }))) {
        sent += SIZE;
      }
      call.on('drain', () => {
        sent += SIZE;
        call.write(create(ChunkSchema, { text: 'x'.repeat(SIZE) }));
      });
    },
  });
  {
    using client = await SocketClient.to(gateway.port, path);
    client.socket.pause();
    client.send({}, {}, {});
    await settled(gateway.port, () => sent);
  }
  await cancelled.promise;
  expect(gateway.faults).toEqual([]);
});
