// Bodies of requests: compressed, too long, too slow, and announced.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { ask, bytesOf, jsonOf } from '../../testing/ask.ts';
import { registry } from '../../testing/descriptors.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { createTranscoder } from '../create-transcoder.ts';
import { createGatewayServer } from './gateway-server.ts';

const path = '/v1/whole';
const limits = { bodyBytes: 1_000 };
const tooLarge = {
  code: 8,
  message: 'The body must not be longer than 1000 bytes.',
  details: [],
};

// A body of exactly so many bytes.
function bodyOf(bytes: number): string {
  return JSON.stringify({ name: 'x'.repeat(bytes - '{"name":""}'.length) });
}

describe('a compressed body', () => {
  test.each([
    ['gzip', gzipSync],
    ['GZIP', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (body: string) => Buffer.from(body)],
  ])('is read in %s', async (encoding, compress) => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'POST',
      path,
      headers: { 'Content-Encoding': encoding },
      body: compress('{"name":"a"}'),
    });
    expect([answer.status, jsonOf(answer)]).toMatchObject([200, { name: 'a' }]);
  });

  test.each([
    ['gzip', Buffer.from('{"name":"a"}')],
    ['gzip', gzipSync('{"name":"a"}').subarray(0, -9)],
    ['gzip', Buffer.from([0x1f, 0x8b])],
    ['deflate', Buffer.from('{"name":"a"}')],
    ['br', Buffer.from('{"name":"a"}')],
    ['br', brotliCompressSync(bodyOf(500)).subarray(0, -5)],
  ])('that is no %s is 400', async (encoding, body) => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'POST',
      path,
      headers: { 'Content-Encoding': encoding },
      body,
    });
    expect([answer.status, jsonOf(answer)]).toEqual([
      400,
      {
        code: 3,
        message: 'The body is not what its Content-Encoding says it is.',
        details: [],
      },
    ]);
    expect(gateway.faults).toEqual([]);
  });

  test.each(['zstd', 'compress', 'gzip, gzip', 'constructor'])(
    'in %s is 415 and names those that are read',
    async (encoding) => {
      await using gateway = await startGateway();
      const answer = await ask(gateway.port, {
        method: 'POST',
        path,
        headers: { 'Content-Encoding': encoding },
        body: '{}',
      });
      expect(answer.status).toBe(415);
      expect(answer.headers['accept-encoding']).toBe(
        'gzip, x-gzip, deflate, br',
      );
      expect(jsonOf(answer)).toMatchObject({ code: 3, details: [] });
    },
  );
});

describe('a body', () => {
  test('of just the limit is read', async () => {
    await using gateway = await startGateway({ limits });
    const question = { method: 'POST', path, body: bodyOf(1_000) };
    expect(await ask(gateway.port, question)).toMatchObject({ status: 200 });
  });

  test.each([
    ['by its length', {}, bodyOf(1_001)],
    [
      'in chunks',
      { 'Transfer-Encoding': 'chunked' },
      `3e9\r\n${bodyOf(1_001)}\r\n0\r\n\r\n`,
    ],
    [
      'when it unfolds',
      { 'Content-Encoding': 'gzip' },
      gzipSync(bodyOf(100_000)),
    ],
    ['as a bomb', { 'Content-Encoding': 'br' }, bomb()],
  ])('over the limit %s is 413', async (_, headers, body) => {
    await using gateway = await startGateway({ limits });
    const question = { method: 'POST', path, headers, body };
    const answer = await ask(gateway.port, question);
    expect([answer.status, jsonOf(answer)]).toEqual([413, tooLarge]);
    expect(gateway.faults).toEqual([]);
  });

  test('over the limit is refused before it comes', async () => {
    await using gateway = await startGateway({ limits });
    const answer = await ask(gateway.port, {
      method: 'POST',
      path,
      headers: { 'Content-Length': '1001' },
    });
    expect([answer.status, jsonOf(answer)]).toEqual([413, tooLarge]);
  });

  test('that goes on after its refusal ends with the connection', async () => {
    await using gateway = await startGateway({ limits });
    using client = await RawClient.to(gateway.port);
    client.write(
      bytesOf({
        method: 'POST',
        path,
        headers: { 'Content-Length': '9999' },
        body: 'x',
      }),
    );
    expect(await client.read()).toMatchObject({ status: 413 });
    expect(String(await client.closed())).toBe('');
  });

  test.each([
    ['as it is', {}, 'x'.repeat(4_096)],
    ['in gzip', { 'Content-Encoding': 'gzip' }, gzipStart()],
  ])('%s that never ends is refused, and cut', async (_, headers, chunk) => {
    await using gateway = await startGateway({ limits });
    using client = await RawClient.to(gateway.port);
    const chunked = { ...headers, 'Transfer-Encoding': 'chunked' };
    client.write(bytesOf({ method: 'POST', path, headers: chunked }));
    // As much as the network takes, for as long as it takes it.
    const framed = Buffer.concat([
      Buffer.from(`${chunk.length.toString(16)}\r\n`),
      Buffer.from(chunk),
      Buffer.from('\r\n'),
    ]);
    const send = () => {
      while (client.socket.writable && client.socket.write(framed));
    };
    client.socket.on('drain', send);
    send();
    expect(await client.read()).toMatchObject({ status: 413 });
    await client.closed();
    expect(gateway.faults).toEqual([]);
  });

  test('that does not come in time is 408', async () => {
    await using gateway = await startGateway({ limits: { requestMs: 50 } });
    const answer = await ask(gateway.port, {
      method: 'POST',
      path,
      headers: { 'Content-Length': '12' },
      body: '{"name"',
    });
    expect([answer.status, jsonOf(answer)]).toEqual([
      408,
      {
        code: 4,
        message: 'The body did not arrive within 50 ms.',
        details: [],
      },
    ]);
  });

  test('that a parser of a framework has read is a fault, not silence', async () => {
    const faults: unknown[] = [];
    const transcoder = createTranscoder({
      descriptors: registry,
      target: 'x:1',
      onError: (error) => faults.push(error),
    });
    const parsing = async (
      request: IncomingMessage,
      response: ServerResponse,
    ) => {
      for await (const _ of request);
      transcoder(request, response);
    };
    await using gateway = createGatewayServer((request, response) => {
      void parsing(request, response);
    });
    const port = await gateway.listen(0);
    const answer = await ask(port, { method: 'POST', path, body: '{}' });
    expect(answer.status).toBe(500);
    expect(String(faults)).toBe(
      'Error: Something has read the body of the request before the ' +
        'transcoder: put the transcoder before the parsers of bodies.',
    );
    transcoder.close();
  });

  test('that a rule does not want is left alone', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path: '/v1/one/a', body: 'not JSON' }));
    expect(await client.read()).toMatchObject({ status: 200 });
    client.write(bytesOf({ path: '/v1/one/b' }));
    expect(await client.read()).toMatchObject({ status: 200 });
  });
});

describe('a client that asks before it sends', () => {
  const headers = { Expect: '100-continue', 'Content-Length': '12' };

  test('is told to go on', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ method: 'POST', path, headers }));
    const interim = await client.received(25);
    expect(String(interim)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    client.write('{"name":"a"}');
    expect(await client.read()).toMatchObject({ status: 200 });
  });

  test.each([
    ['/nowhere', '12', 404],
    [path, '1001', 413],
  ])('is spared a body that %s refuses', async (target, length, status) => {
    await using gateway = await startGateway({ limits });
    using client = await RawClient.to(gateway.port);
    client.write(
      bytesOf({
        method: 'POST',
        path: target,
        headers: { ...headers, 'Content-Length': length },
      }),
    );
    const first = await client.received(12);
    expect(String(first).slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
  });

  test('gets 417 for anything else that it expects', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'POST',
      path,
      headers: { Expect: 'wonders' },
      body: '{}',
    });
    expect([answer.status, jsonOf(answer)]).toEqual([
      417,
      {
        code: 3,
        message: 'The header Expect must be 100-continue.',
        details: [],
      },
    ]);
  });
});

// Compressed bytes with no end in sight.
function gzipStart(): Buffer {
  return gzipSync(randomBytes(8_192), { level: 0 }).subarray(0, 4_096);
}

// Ten megabytes in a dozen bytes, and no bytes more than the limit.
function bomb(): Buffer {
  const bytes = brotliCompressSync(Buffer.alloc(10 * 1024 * 1024));
  expect(bytes.length).toBeLessThan(1_000);
  return bytes;
}
