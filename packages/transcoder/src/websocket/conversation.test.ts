// Calls over WebSockets, from the handshake to the code that ends them.
import { once } from 'node:events';
import { create } from '@bufbuild/protobuf';
import { expect, test } from '@jest/globals';
import { CollectionSchema } from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import { SocketClient } from '../../testing/socket-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { startStreams } from '../../testing/start-streams.ts';
import type { Mode } from '../settings.ts';

const ended = { code: 1000, reason: '' };
const result = (text: string, index = '0') => ({ result: { index, text } });
const failed = (code: number, message: string) => [
  { error: { code, message, details: [] } },
  { code: 4000 + code, reason: message },
];

test.each<Mode>(['spec', 'grpc-gateway'])(
  'messages go both ways in turn, until both sides have ended: %s',
  async (mode) => {
    await using gateway = await startGateway({ mode });
    using client = await SocketClient.to(gateway.port, '/v1/converse');
    for (const text of ['one', 'two', 'three']) {
      client.send({ text });
      expect(await client.next()).toEqual(result(text));
    }
    client.halfClose();
    expect(await client.next()).toEqual(ended);
    expect(gateway.faults).toEqual([]);
  },
);

test('a stream of the client is answered once, after its end', async () => {
  await using gateway = await startGateway();
  using client = await SocketClient.to(gateway.port, '/v1/collect');
  client.send({ text: 'one' }, { text: 'two' });
  client.halfClose();
  expect(await client.rest()).toEqual([
    {
      result: {
        chunks: [
          { index: '0', text: 'one' },
          { index: '0', text: 'two' },
        ],
      },
    },
    ended,
  ]);
});

test('a stream of no messages is one', async () => {
  await using gateway = await startGateway();
  using client = await SocketClient.to(gateway.port, '/v1/collect');
  client.halfClose();
  expect(await client.rest()).toEqual([{ result: { chunks: [] } }, ended]);
});

test('a message in fragments is one message', async () => {
  await using gateway = await startGateway();
  using client = await SocketClient.to(gateway.port, '/v1/converse');
  for (const [index, part] of ['{"text', '":"中', '文"}'].entries()) {
    client.socket.send(part, { fin: index === 2 });
  }
  expect(await client.next()).toEqual(result('中文'));
});

test('the path sets its field in each message', async () => {
  await using gateway = await startGateway({
    serviceConfig: `
type: google.api.Service
config_version: 3
http:
  rules:
    - selector: transcoding.v1.Streams.Converse
      post: /v1/talks/{text}
      body: "*"
`,
  });
  using client = await SocketClient.to(gateway.port, '/v1/talks/x%20y');
  client.send({ index: 1 }, { index: '2', text: 'z' });
  expect(await client.next()).toEqual(result('x y', '1'));
  expect(await client.next()).toEqual(result('x y', '2'));
});

test('without a body, the path and the query are the one message', async () => {
  await using gateway = await startGateway({
    serviceConfig: `
type: google.api.Service
config_version: 3
http:
  rules:
    - selector: transcoding.v1.Streams.Converse
      get: /v1/talks/{text}
`,
  });
  const path = '/v1/talks/x?index=3';
  using client = await SocketClient.to(gateway.port, path);
  expect(await client.rest()).toEqual([result('x', '3'), ended]);
});

test('a file goes up and down in binary messages', async () => {
  await using gateway = await startGateway();
  using client = await SocketClient.to(gateway.port, '/v1/files:echo-pieces');
  const bytes = Uint8Array.from([0, 1, 254, 255]);
  client.socket.send(bytes);
  expect(await client.next()).toEqual(bytes);
  client.halfClose();
  expect(await client.next()).toEqual(ended);
});

test('a file goes up in pieces, and is answered in JSON', async () => {
  await using gateway = await startGateway();
  using client = await SocketClient.to(gateway.port, '/v1/files:pieces');
  client.socket.send(Buffer.from('abc'));
  client.socket.send(Buffer.alloc(0));
  client.halfClose();
  expect(await client.rest()).toEqual([
    { result: { name: '', contentType: '', size: '3', pieces: 2 } },
    ended,
  ]);
});

test.each([
  [
    ['{"text":7}'],
    'Message 1 of the stream: The field "text" must be a string, not 7.',
  ],
  [
    ['{}', '{"text":'],
    'Message 2 of the stream: The field "text" has a value that is not JSON: a value must be at line 1, column 9.',
  ],
  [
    ['{}', '{} {}'],
    'Message 2 of the stream: The body is not JSON: the end of the body must be at line 1, column 4.',
  ],
  [
    ['', '{}'],
    'Message 1 of the stream comes after the empty message, the end.',
  ],
  [['', ''], 'Message 1 of the stream comes after the empty message, the end.'],
])('messages that are wrong end the call: %j', async (messages, reason) => {
  const held = Promise.withResolvers<void>();
  await using gateway = await startStreams({
    // Its own end must not come before that of the bad message.
    converse: (call) => {
      call.on('data', () => {});
      call.on('cancelled', held.resolve);
    },
  });
  using client = await SocketClient.to(gateway.port, '/v1/converse');
  client.send(...messages);
  expect(await client.rest()).toEqual(failed(3, reason));
  await held.promise;
  expect(gateway.faults).toEqual([]);
});

test.each([
  ['/v1/converse', Buffer.from('{}'), 'text'],
  ['/v1/files:echo-pieces', '{}', 'binary'],
])('%s refuses the other kind of message', async (path, message, kind) => {
  await using gateway = await startGateway();
  using client = await SocketClient.to(gateway.port, path);
  client.socket.send(message);
  expect(await client.rest()).toEqual(
    failed(3, `Message 1 of the stream must be ${kind}.`),
  );
});

test('the error of the server is the last message, and the code', async () => {
  const details = `No more, ${'年'.repeat(60)}`;
  await using gateway = await startStreams({
    converse: (call) => {
      call.on('data', (chunk) => {
        call.write(chunk);
        call.emit('error', { code: 8, details });
      });
    },
  });
  using client = await SocketClient.to(gateway.port, '/v1/converse');
  client.send({ text: 'last' });
  expect(await client.rest()).toEqual([
    result('last'),
    { error: { code: 8, message: details, details: [] } },
    { code: 4008, reason: `No more, ${'年'.repeat(37)}…` },
  ]);
});

test('a server that is gone is UNAVAILABLE', async () => {
  await using gateway = await startGateway();
  await gateway.backend.stop(0);
  using client = await SocketClient.to(gateway.port, '/v1/converse');
  expect(await client.rest()).toEqual(
    failed(14, 'The gRPC server cannot be reached.'),
  );
});

test('a deadline ends the call', async () => {
  await using gateway = await startGateway();
  const headers = { 'Grpc-Timeout': '100m' };
  using client = await SocketClient.to(gateway.port, '/v1/converse', {
    headers,
  });
  expect(await client.rest()).toEqual(
    failed(4, 'The deadline of the call has passed.'),
  );
});

test('a server may answer and end while the client still sends', async () => {
  await using gateway = await startStreams({
    collect: (call, callback) => {
      call.once('data', (chunk) =>
        callback(null, create(CollectionSchema, { chunks: [chunk] })),
      );
    },
  });
  using client = await SocketClient.to(gateway.port, '/v1/collect');
  client.send({ text: 'one' });
  expect(await client.rest()).toEqual([
    { result: { chunks: [{ index: '0', text: 'one' }] } },
    ended,
  ]);
});

test.each<[string, (client: SocketClient) => void]>([
  ['closes', ({ socket }) => socket.close()],
  [
    'closes after its half-close',
    ({ socket }) => {
      socket.send('');
      socket.close();
    },
  ],
  ['is cut', ({ socket }) => socket.terminate()],
])('a client that %s cancels the call', async (_, leave) => {
  const begun = Promise.withResolvers<void>();
  const cancelled = Promise.withResolvers<void>();
  await using gateway = await startStreams({
    converse: (call) => {
      call.on('data', () => begun.resolve());
      call.on('cancelled', cancelled.resolve);
    },
  });
  using client = await SocketClient.to(gateway.port, '/v1/converse');
  client.send({});
  await begun.promise;
  leave(client);
  await cancelled.promise;
  expect(gateway.faults).toEqual([]);
});

test('headers become metadata', async () => {
  const metadata = Promise.withResolvers<Record<string, unknown>>();
  await using gateway = await startStreams({
    converse: (call) => {
      metadata.resolve(call.metadata.getMap());
      call.end();
    },
  });
  const headers = {
    Authorization: 'Bearer abc',
    Cookie: 'session=1',
    'Grpc-Metadata-Request-Id': '7',
  };
  using client = await SocketClient.to(gateway.port, '/v1/converse', {
    headers,
  });
  expect(await metadata.promise).toMatchObject({
    authorization: 'Bearer abc',
    'grpcgateway-cookie': 'session=1',
    'request-id': '7',
    'x-forwarded-for': '127.0.0.1',
  });
  await once(client.socket, 'close');
});

test('an ending gateway lets calls go on for a while, then closes them', async () => {
  const cancelled = Promise.withResolvers<void>();
  await using gateway = await startStreams({
    converse: (call) => {
      call.on('data', (chunk) => call.write(chunk));
      call.on('cancelled', cancelled.resolve);
    },
  });
  using client = await SocketClient.to(gateway.port, '/v1/converse');
  const drained = gateway.drain(500);
  client.send({ text: 'still' });
  expect(await client.rest()).toEqual([
    result('still'),
    { code: 1001, reason: 'The gateway ends.' },
  ]);
  await Promise.all([drained, cancelled.promise]);
});

test('an ending gateway cuts a client that does not close', async () => {
  await using gateway = await startGateway();
  using client = await SocketClient.to(gateway.port, '/v1/converse');
  client.socket.pause();
  await gateway.drain(0);
});
