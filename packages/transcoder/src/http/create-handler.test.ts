// Requests and answers of calls with one message each way, over real sockets.

import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { ask, bytesOf, jsonOf } from '../../testing/ask.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';

describe('a call with one message each way', () => {
  test('answers the message in JSON', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, { path: '/v1/one/shelf' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
    expect(jsonOf(answer)).toMatchObject({ name: 'shelf' });
    expect(gateway.faults).toEqual([]);
  });

  test('answers in one packet, head and body', async () => {
    await using gateway = await startGateway();
    const socket = connect(gateway.port, '127.0.0.1');
    socket.write(bytesOf({ path: '/v1/hold/one' }));
    await gateway.backend.calls.arrived('one');
    gateway.backend.calls.release('one');
    const [first] = await once(socket, 'data');
    expect(String(first)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\{.*"one".*\}$/s);
    socket.destroy();
  });

  test('answers one request after another on one connection', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    for (const name of ['a', 'b', 'c']) {
      client.write(bytesOf({ path: `/v1/one/${name}` }));
      expect(await client.read()).toMatchObject({ status: 200 });
    }
  });

  test('answers requests that come at once in their order', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path: '/v1/hold/first' }));
    client.write(bytesOf({ path: '/v1/one/second' }));
    await gateway.backend.calls.arrived('first');
    gateway.backend.calls.release('first');
    const answers = [await client.read(), await client.read()];
    expect(answers.map((answer) => answer && jsonOf(answer))).toMatchObject([
      { name: 'first' },
      { name: 'second' },
    ]);
  });

  test('is cancelled when the client goes away', async () => {
    await using gateway = await startGateway();
    {
      using client = await RawClient.to(gateway.port);
      client.write(bytesOf({ path: '/v1/hold/gone' }));
      await gateway.backend.calls.arrived('gone');
    }
    await gateway.backend.calls.cancelled('gone');
    expect(gateway.faults).toEqual([]);
  });

  test('ends with 504 when its Grpc-Timeout is over', async () => {
    await using gateway = await startGateway();
    // The time of the next call is not spent on opening a connection.
    await ask(gateway.port, { path: '/v1/one/a' });
    const answer = await ask(gateway.port, {
      path: '/v1/hold/late',
      headers: { 'Grpc-Timeout': '500m' },
    });
    expect(answer.status).toBe(504);
    expect(jsonOf(answer)).toMatchObject({ code: 4, details: [] });
    await gateway.backend.calls.cancelled('late');
  });

  test('ends with 504 when the gateway has waited long enough', async () => {
    await using gateway = await startGateway({ limits: { requestMs: 50 } });
    const answer = await ask(gateway.port, { path: '/v1/hold/slow' });
    expect(answer.status).toBe(504);
  });

  test('ends with 400 for a Grpc-Timeout that is none', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      path: '/v1/one/a',
      headers: { 'Grpc-Timeout': 'soon' },
    });
    expect([answer.status, jsonOf(answer)]).toEqual([
      400,
      {
        code: 3,
        message: expect.stringContaining('Grpc-Timeout'),
        details: [],
      },
    ]);
  });
});

describe('a path that no rule has', () => {
  test.each([
    ['spec', 'No rpc is served at this path.'],
    ['grpc-gateway', 'Not Found'],
  ] as const)('answers 404 in mode %s', async (mode, message) => {
    await using gateway = await startGateway({ mode });
    const answer = await ask(gateway.port, { path: '/nowhere' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(jsonOf(answer)).toEqual({ code: 5, message, details: [] });
  });

  test('answers 404 where a body waits, and the next request', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ method: 'POST', path: '/nowhere', body: '{}' }));
    expect(await client.read()).toMatchObject({ status: 404 });
    client.write(bytesOf({ path: '/v1/one/a' }));
    expect(await client.read()).toMatchObject({ status: 200 });
  });
});

describe('a method that the path does not have', () => {
  test('answers 405 with those that it has', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'DELETE',
      path: '/v1/one/a',
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS, POST');
    expect(jsonOf(answer)).toEqual({
      code: 12,
      message:
        'The method must be one of GET, HEAD, OPTIONS, POST, not DELETE.',
      details: [],
    });
  });

  test('answers 501 in the mode of grpc-gateway', async () => {
    await using gateway = await startGateway({ mode: 'grpc-gateway' });
    for (const method of ['DELETE', 'HEAD', 'OPTIONS']) {
      const answer = await ask(gateway.port, { method, path: '/v1/one/a' });
      expect([method, answer.status, answer.headers.allow]).toEqual([
        method,
        501,
        undefined,
      ]);
    }
  });
});

describe('HEAD and OPTIONS', () => {
  test('HEAD answers what GET does, without the body', async () => {
    await using gateway = await startGateway();
    const get = await ask(gateway.port, { path: '/v1/one/a' });
    const head = await ask(gateway.port, { method: 'HEAD', path: '/v1/one/a' });
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(get.body.length));
  });

  test('HEAD is no method of a stream', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'HEAD',
      path: '/v1/files/a/pieces',
    });
    expect([answer.status, answer.headers.allow]).toEqual([
      405,
      'GET, OPTIONS',
    ]);
  });

  test('OPTIONS names the methods', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'OPTIONS',
      path: '/v1/one/a',
    });
    expect([answer.status, answer.headers.allow]).toEqual([
      204,
      'GET, HEAD, OPTIONS, POST',
    ]);
  });
});

describe('a rule for any method', () => {
  test.each(['GET', 'POST', 'DELETE', 'OPTIONS', 'PROPFIND', 'PURGE'])(
    'answers %s',
    async (method) => {
      await using gateway = await startGateway();
      const answer = await ask(gateway.port, { method, path: '/v1/any/a' });
      expect([answer.status, jsonOf(answer)]).toMatchObject([
        200,
        { stringValue: 'a' },
      ]);
    },
  );
});

describe('a request line', () => {
  test.each([
    ['http://elsewhere.test/v1/one/a', 200],
    ['http://elsewhere.test', 404],
    ['/v1/one/a?', 200],
    ['*', 400],
    ['/v1/one/\u00e4', 400],
    ['ftp://elsewhere.test/v1/one/a', 400],
  ])('with the target %s answers %d', async (path, expected) => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, { path });
    expect(answer.status).toBe(expected);
  });
});
