// What an answer has besides its messages: flushes, trailers, heartbeats.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { create, toBinary } from '@bufbuild/protobuf';
import { Metadata, status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { ChunkSchema } from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import { ask, bytesOf } from '../../testing/ask.ts';
import { registry } from '../../testing/descriptors.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { startStreams } from '../../testing/start-streams.ts';
import type { Backend } from '../backend/backend.ts';
import { createMessages } from '../messages/create-messages.ts';
import { RpcError } from '../rpc-error.ts';
import { loadRoutes } from '../rules/load-routes.ts';
import { defaults } from '../settings.ts';
import { answerStream } from './answer-stream.ts';

const line = '{"result":{"index":"0","text":"a"}}\n';

test('an answer has the metadata of its call, before and after', async () => {
  await using gateway = await startStreams({
    count: (call) => {
      const header = new Metadata();
      header.set('x-first', 'one');
      call.sendMetadata(header);
      const trailer = new Metadata();
      trailer.set('x-last', 'two');
      call.write(create(ChunkSchema, { text: 'a' }));
      call.end(trailer);
    },
  });
  const path = '/v1/count/1';
  const answer = await ask(gateway.port, { path, headers: { TE: 'trailers' } });
  expect(answer.headers).toMatchObject({ 'grpc-metadata-x-first': 'one' });
  expect(answer.body.toString()).toBe(line);
  expect(answer.trailers).toEqual({ 'grpc-trailer-x-last': 'two' });
  const other = await ask(gateway.port, { path });
  expect(other.trailers).toEqual({});
});

test('an error after a message has its trailers, too', async () => {
  await using gateway = await startStreams({
    count: (call) => {
      const metadata = new Metadata();
      metadata.set('x-last', 'two');
      call.write(create(ChunkSchema, { text: 'a' }));
      call.emit('error', { code: status.ABORTED, details: 'Gone.', metadata });
    },
  });
  const headers = { TE: 'trailers' };
  const answer = await ask(gateway.port, { path: '/v1/count/1', headers });
  expect(answer.body.toString()).toBe(
    `${line}{"error":{"code":10,"message":"Gone.","details":[]}}\n`,
  );
  expect(answer.trailers).toEqual({ 'grpc-trailer-x-last': 'two' });
});

const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = constants;
const decoders = {
  gzip: (bytes: Buffer) => gunzipSync(bytes, { finishFlush: Z_SYNC_FLUSH }),
  br: (bytes: Buffer) =>
    brotliDecompressSync(bytes, { finishFlush: BROTLI_OPERATION_FLUSH }),
};

// The stream stays open; what was written so far can be read all the same.
test.each(['gzip', 'br'] as const)(
  '%s is flushed with each message',
  async (encoding) => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    const headers = {
      'Transfer-Encoding': 'chunked',
      'Accept-Encoding': encoding,
    };
    client.write(bytesOf({ method: 'POST', path: '/v1/converse', headers }));
    client.write('c\r\n{"text":"a"}\r\n');
    let text = '';
    for (let bytes = 1; text !== line; bytes += 1) {
      const received = await client.received(bytes);
      bytes = received.length;
      text = decoders[encoding](bodyOf(received)).toString();
    }
    client.write('0\r\n\r\n');
    const answer = await client.read();
    expect(answer?.headers['content-encoding']).toBe(encoding);
    expect(decoders[encoding](answer?.body ?? Buffer.alloc(0)).toString()).toBe(
      line,
    );
  },
);

test.each(['gzip', 'br'] as const)(
  '%s keeps the error of a body that is cut',
  async (encoding) => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    const headers = {
      Accept: 'application/jsonl',
      'Accept-Encoding': encoding,
    };
    const path = '/v1/count/1?size=1&code=13&message=broken';
    client.write(bytesOf({ path, headers }));
    const body = bodyOf(await client.closed());
    expect(decoders[encoding](body).toString()).toBe(
      `{"index":"0","text":"x"}
{"error":{"code":13,"message":"broken","details":[]}}
`,
    );
  },
);

// What stands in the chunks that are whole.
function bodyOf(received: Buffer): Buffer {
  let at = received.indexOf('\r\n\r\n') + 4;
  const parts: Buffer[] = [];
  for (;;) {
    const end = received.indexOf('\r\n', at);
    if (end < 0) return Buffer.concat(parts);
    const length = Number.parseInt(received.toString('latin1', at, end), 16);
    parts.push(received.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

test('an answer that is no message is an error, and no fault', async () => {
  const bytes = Uint8Array.of(0xff);
  await using server = await serveMessages(async function* () {
    yield toBinary(ChunkSchema, create(ChunkSchema, { text: 'a' }));
    yield bytes;
  });
  const answer = await ask(server.port, { path: '/v1/count/1' });
  expect(answer.body.toString()).toMatch(
    /^\{"result":.*\}\n\{"error":\{"code":13,"message":".+",.*\}\}\n$/,
  );
});

test('a browser that has seen the last event is told to stop', async () => {
  await using gateway = await startGateway();
  const headers = { Accept: 'text/event-stream', 'Last-Event-ID': 'end' };
  const answer = await ask(gateway.port, { path: '/v1/count/1', headers });
  expect(answer.status).toBe(204);
});

// Between these, the stream of events is silent for more than a millisecond.
test('events come with heartbeats before, between and after', async () => {
  const steps = Array.from({ length: 2 }, () => Promise.withResolvers<void>());
  const [message, failure] = steps;
  await using server = await serveMessages(async function* () {
    await message?.promise;
    const chunk = create(ChunkSchema, { text: 'a' });
    yield toBinary(ChunkSchema, chunk);
    await failure?.promise;
    throw new RpcError(status.ABORTED, 'Gone.');
  });
  using client = await RawClient.to(server.port);
  const headers = { Accept: 'text/event-stream' };
  client.write(bytesOf({ path: '/v1/count/1', headers }));
  await includes(client, '\r\n:\n\n');
  message?.resolve();
  const event = 'id: 1\ndata: {"index":"0","text":"a"}\n\n';
  await includes(client, event);
  const { length } = await client.received(1);
  await client.received(length + 1);
  failure?.resolve();
  const answer = await client.read();
  expect(answer?.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
  // The head was out before the error, which is an event for this reason.
  expect(answer?.status).toBe(200);
  const gone = '{"code":10,"message":"Gone.","details":[]}';
  const all = answer?.body.toString() ?? '';
  expect(all.replaceAll(/(?<=^|\n\n)(:\n\n)+/g, '<silence>')).toBe(
    `<silence>${event}<silence>id: end\nevent: error\ndata: ${gone}\n\n`,
  );
});

// Serves one stream by hand, with a heartbeat in every millisecond.
async function serveMessages(messages: () => AsyncGenerator<Uint8Array>) {
  const route = loadRoutes(registry, { unannotated: false, mode: 'spec' }).find(
    ({ rpc }) => rpc === '/transcoding.v1.Streams/Count',
  );
  if (!route) throw new Error('The contract has no rpc Count any more.');
  const backend: Backend = {
    unary: () => Promise.reject(new Error('This call streams.')),
    stream: () => ({
      header: Promise.resolve(new Metadata()),
      messages: messages(),
      trailer: Promise.resolve(new Metadata()),
    }),
    close: () => {},
  };
  const server = createServer(async (request, response) => {
    const { signal } = new AbortController();
    const exchange = {
      request,
      response,
      route,
      values: ['1'],
      query: '',
      isForm: false,
      onError: () => {},
      messages: createMessages(registry, defaults),
      backend,
      call: { metadata: new Metadata(), deadline: undefined, signal },
      settings: defaults,
    };
    await answerStream(exchange, 1);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

// Waits until a text is in what has come, which stays to be read.
async function includes(client: RawClient, text: string) {
  let received = await client.received(1);
  while (!received.includes(text)) {
    received = await client.received(received.length + 1);
  }
}
