// Bodies with many messages, whole and in the pieces that a network makes.
import { gzipSync } from 'node:zlib';
import { status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { ask, bytesOf, jsonOf } from '../../testing/ask.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { startStreams } from '../../testing/start-streams.ts';

const post = (body: string | Uint8Array, headers = {}) => ({
  method: 'POST',
  path: '/v1/collect',
  headers,
  body,
});

const chunk = (text: string) => ({ index: '0', text });

test.each([
  ['lines', '{"text":"a"}\n{"text":"b"}\n'],
  ['lines without the last break', '{"text":"a"}\r\n{"text":"b"}'],
  ['values that follow each other', '{"text":"a"}{"text":"b"}'],
  ['one array', ' [{"text":"a"},\n{"text":"b"}] '],
])('%s are messages', async (_name, body) => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, post(body));
  expect(answer.status).toBe(200);
  expect(jsonOf(answer)).toEqual({ chunks: [chunk('a'), chunk('b')] });
});

test.each(['', '[]', ' \n'])('a body of %j has no message', async (body) => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, post(body));
  expect(jsonOf(answer)).toEqual({ chunks: [] });
});

// Each byte goes in a chunk of its own, those of 中 and 😀 too.
test('a body may be cut within a character', async () => {
  await using gateway = await startGateway();
  using client = await RawClient.to(gateway.port);
  const headers = { 'Transfer-Encoding': 'chunked' };
  client.write(bytesOf({ method: 'POST', path: '/v1/collect', headers }));
  for (const byte of Buffer.from('{"text":"中"}{"text":"😀\\"}"}')) {
    client.write(
      Buffer.concat([
        Buffer.from('1\r\n'),
        Buffer.from([byte]),
        Buffer.from('\r\n'),
      ]),
    );
  }
  client.write('0\r\n\r\n');
  const answer = await client.read();
  expect(answer && jsonOf(answer)).toEqual({
    chunks: [chunk('中'), chunk('😀"}')],
  });
});

test('a body may be compressed', async () => {
  await using gateway = await startGateway();
  const body = gzipSync('{"text":"a"}\n'.repeat(1_000));
  const request = post(body, { 'Content-Encoding': 'gzip' });
  const answer = await ask(gateway.port, request);
  expect(jsonOf(answer)).toEqual({ chunks: Array(1_000).fill(chunk('a')) });
});

test.each([
  ['never was compressed', Buffer.from('{"text":"a"}')],
  ['ends in its first bytes', gzipSync('{"text":"a"}\n').subarray(0, 11)],
])('a body that %s is not what it says it is', async (_name, body) => {
  await using gateway = await startGateway();
  const headers = { 'Content-Encoding': 'gzip' };
  for (const path of ['/v1/collect', '/v1/converse', '/v1/files:pieces']) {
    const answer = await ask(gateway.port, { ...post(body, headers), path });
    expect([answer.status, jsonOf(answer)]).toEqual([
      400,
      {
        code: status.INVALID_ARGUMENT,
        message: 'The body is not what its Content-Encoding says it is.',
        details: [],
      },
    ]);
  }
  expect(gateway.faults).toEqual([]);
});

test('the path and the query are in each message', async () => {
  await using gateway = await startGateway({
    serviceConfig: `
      http:
        rules:
          - selector: transcoding.v1.Streams.Collect
            post: /v1/collect/{index}
            body: text
    `,
  });
  const path = '/v1/collect/7';
  const answer = await ask(gateway.port, { ...post('"a" "b"'), path });
  expect(jsonOf(answer)).toEqual({
    chunks: [
      { index: '7', text: 'a' },
      { index: '7', text: 'b' },
    ],
  });
});

test('without a body, the path and the query are the one message', async () => {
  await using gateway = await startGateway({
    serviceConfig: `
      http:
        rules:
          - selector: transcoding.v1.Streams.Converse
            get: /v1/converse/{index}
    `,
  });
  const path = '/v1/converse/7?text=a';
  const answer = await ask(gateway.port, { path });
  expect(answer.body.toString()).toBe('{"result":{"index":"7","text":"a"}}\n');
});

test('grpc-gateway takes all of each message from the body', async () => {
  await using gateway = await startGateway({
    mode: 'grpc-gateway',
    serviceConfig: `
      http:
        rules:
          - selector: transcoding.v1.Streams.Collect
            post: /v1/collect/{index}
            body: text
    `,
  });
  const path = '/v1/collect/7';
  const request = { ...post('{"text":"a"}{"index":"1","text":"b"}'), path };
  const answer = await ask(gateway.port, request);
  expect(jsonOf(answer)).toEqual({
    chunks: [chunk('a'), { index: '1', text: 'b' }],
  });
});

// Its body is a repeated field: the brackets are not around all messages.
test('each message may be an array', async () => {
  await using gateway = await startGateway({
    serviceConfig: `
      http:
        rules:
          - selector: transcoding.v1.Files.UploadPieces
            post: /v1/extensions
            body: extensions
    `,
  });
  const any =
    '{"@type":"type.googleapis.com/google.protobuf.Empty","value":{}}';
  const request = { ...post(`[${any},${any}] []`), path: '/v1/extensions' };
  const answer = await ask(gateway.port, request);
  expect(jsonOf(answer)).toMatchObject({ pieces: 2 });
});

test.each([
  {
    name: 'half a message',
    body: '{"text":"a"}{"text":',
    code: 400,
    message: 'Message 2 of the body ends before it is complete.',
  },
  {
    name: 'half an array',
    body: '[{"text":"a"}',
    code: 400,
    message: 'The body is an array of messages without its end, "]".',
  },
  {
    name: 'something after an array',
    body: '[{"text":"a"}]]',
    code: 400,
    message: 'The body goes on after its array of messages.',
  },
  {
    name: 'commas without an array',
    body: '{},{}',
    code: 400,
    message: 'Message 2 of the body is missing: "," stands in its place.',
  },
  {
    name: 'a message that is too deep',
    body: `${'{"a":'.repeat(5)}1`,
    code: 400,
    message: 'Message 1 of the body is nested more than 4 levels deep.',
  },
  {
    name: 'a message that is too long',
    body: `{}{"text":"${'x'.repeat(1_000)}"}`,
    code: 413,
    message: 'The body must not be longer than 1000 bytes.',
  },
])('$name is answered with $code', async ({ body, code, message }) => {
  await using gateway = await startGateway({
    limits: { depth: 4, bodyBytes: 1_000 },
  });
  const answer = await ask(gateway.port, post(body));
  expect(answer.status).toBe(code);
  expect(jsonOf(answer)).toMatchObject({ message, details: [] });
});

test('a fault says which message has it', async () => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, post('{"index":"1"}{"index":"x"}'));
  expect(answer.status).toBe(400);
  expect(jsonOf(answer)).toMatchObject({
    code: status.INVALID_ARGUMENT,
    message: expect.stringMatching(/^Message 2 of the body: .*index/),
  });
});

test('many messages together may be larger than the limit of one', async () => {
  await using gateway = await startGateway({ limits: { bodyBytes: 1_000 } });
  const answer = await ask(gateway.port, post('{"text":"a"}'.repeat(1_000)));
  expect(jsonOf(answer)).toEqual({ chunks: Array(1_000).fill(chunk('a')) });
});

test('a client that stops sending is told that it is too slow', async () => {
  await using gateway = await startGateway({ limits: { requestMs: 50 } });
  using client = await RawClient.to(gateway.port);
  const headers = { 'Content-Length': '100' };
  client.write(bytesOf({ ...post('{"text":'), headers }));
  const answer = await client.read();
  expect(answer?.status).toBe(408);
});

// The client has sent one message of many, and would go on.
test('an error in the middle of the upload is answered at once', async () => {
  await using gateway = await startStreams({
    collect: (call, callback) => {
      call.once('data', () =>
        callback({ code: status.PERMISSION_DENIED, details: 'Enough.' }),
      );
    },
  });
  using client = await RawClient.to(gateway.port);
  const headers = { 'Content-Length': '1000000' };
  client.write(bytesOf({ ...post('{"text":"a"}'), headers }));
  const answer = await client.read();
  expect(answer?.status).toBe(403);
  expect(answer && jsonOf(answer)).toEqual({
    code: status.PERMISSION_DENIED,
    message: 'Enough.',
    details: [],
  });
});

test('an answer in the middle of the upload is answered at once', async () => {
  await using gateway = await startStreams({
    collect: (call, callback) => {
      call.once('data', (first) =>
        callback(null, { chunks: [first] } as never),
      );
    },
  });
  using client = await RawClient.to(gateway.port);
  const headers = { 'Content-Length': '1000000' };
  client.write(bytesOf({ ...post('{"text":"a"}'), headers }));
  const answer = await client.read();
  expect(answer && jsonOf(answer)).toEqual({ chunks: [chunk('a')] });
});

// An answer that comes early does not cost the connection.
test('a client that sends the rest soon can ask again', async () => {
  await using gateway = await startStreams({
    collect: (call, callback) => {
      call.once('data', () => callback({ code: status.ABORTED }));
    },
  });
  using client = await RawClient.to(gateway.port);
  const rest = '{"text":"b"}'.repeat(10_000);
  const headers = { 'Content-Length': String(2 + rest.length) };
  client.write(bytesOf({ ...post('{}'), headers }));
  const answer = await client.read();
  expect(answer?.status).toBe(409);
  client.write(rest);
  client.write(bytesOf({ path: '/v1/count/0' }));
  const next = await client.read();
  expect(next?.status).toBe(200);
});

test('both directions go on at once for a client that reads', async () => {
  await using gateway = await startGateway();
  using client = await RawClient.to(gateway.port);
  const headers = { 'Transfer-Encoding': 'chunked' };
  client.write(bytesOf({ method: 'POST', path: '/v1/converse', headers }));
  client.write('c\r\n{"text":"a"}\r\n');
  const line = '{"result":{"index":"0","text":"a"}}\n';
  await includes(client, line);
  client.write('c\r\n{"text":"b"}\r\n0\r\n\r\n');
  const answer = await client.read();
  expect(answer?.body.toString()).toBe(line + line.replace('"a"', '"b"'));
});

// Waits until a text is in what has come, which stays to be read.
async function includes(client: RawClient, text: string) {
  let received = await client.received(1);
  while (!received.includes(text)) {
    received = await client.received(received.length + 1);
  }
}
