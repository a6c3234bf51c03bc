// Every status of gRPC as an answer of HTTP.
import { status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { ask, jsonOf } from '../../testing/ask.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { RpcError } from '../rpc-error.ts';

describe('a call that fails', () => {
  test.each([
    [1, 499],
    [2, 500],
    [3, 400],
    [4, 504],
    [5, 404],
    [6, 409],
    [7, 403],
    [8, 429],
    [9, 400],
    [10, 409],
    [11, 400],
    [12, 501],
    [13, 500],
    [14, 503],
    [15, 500],
    [16, 401],
  ])('with the code %d answers %d', async (code, httpStatus) => {
    await using gateway = await startGateway();
    const message = `Füße "${code}"\n`;
    const answer = await ask(gateway.port, {
      method: 'POST',
      path: '/v1/fail',
      body: JSON.stringify({ code, message }),
    });
    expect(answer.status).toBe(httpStatus);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(jsonOf(answer)).toEqual({ code, message, details: [] });
    expect(gateway.faults).toEqual([]);
  });

  test('answers 500 for a code that gRPC does not have', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, { path: '/v1/fail/77' });
    expect(answer.status).toBe(500);
  });

  test('writes the details by their type', async () => {
    await using gateway = await startGateway();
    const details = [
      {
        '@type': 'type.googleapis.com/google.protobuf.Duration',
        value: '1.500s',
      },
      {
        '@type': 'type.googleapis.com/google.protobuf.StringValue',
        value: 'text',
      },
    ];
    const answer = await ask(gateway.port, {
      method: 'POST',
      path: '/v1/fail',
      body: JSON.stringify({ code: 9, message: 'no', details }),
    });
    expect([answer.status, jsonOf(answer)]).toEqual([
      400,
      { code: 9, message: 'no', details },
    ]);
  });

  test.each([
    ['spec', 'who are you', 'Bearer'],
    ['grpc-gateway', 'who are you', 'who are you'],
    ['grpc-gateway', 'who\nare you', 'who are you'],
    ['grpc-gateway', 'Fuß', Buffer.from('Fuß').toString('latin1')],
    ['grpc-gateway', 'a\u0000b', 'Bearer'],
  ] as const)(
    'challenges in mode %s a client that it does not know',
    async (mode, message, expected) => {
      await using gateway = await startGateway({ mode });
      const answer = await ask(gateway.port, {
        method: 'POST',
        path: '/v1/fail',
        body: JSON.stringify({ code: 16, message }),
      });
      expect(answer.headers['www-authenticate']).toBe(expected);
    },
  );

  test('answers 503 when nobody serves', async () => {
    await using gateway = await startGateway({ target: '127.0.0.1:1' });
    const answer = await ask(gateway.port, { path: '/v1/one/a' });
    expect(answer.status).toBe(503);
    expect(jsonOf(answer)).toMatchObject({ code: 14, details: [] });
  });
});

describe('a fault of the gateway', () => {
  const secret = new TypeError('the password is hunter2');
  const broken = {
    unary: () => Promise.reject(secret),
    stream: () => {
      throw secret;
    },
    close: () => {},
  };

  test('answers 500, tells nothing, and is reported', async () => {
    await using gateway = await startGateway({ backend: broken });
    const answer = await ask(gateway.port, { path: '/v1/one/a' });
    expect(answer.status).toBe(500);
    expect(jsonOf(answer)).toEqual({
      code: status.INTERNAL,
      message: 'The gateway failed to answer.',
      details: [],
    });
    expect(gateway.faults).toEqual([secret]);
  });

  test('answers with the headers that belong to an error', async () => {
    const error = new RpcError(status.UNAVAILABLE, 'Later.', {
      headers: { 'Retry-After': '3' },
    });
    const backend = { ...broken, unary: () => Promise.reject(error) };
    await using gateway = await startGateway({ backend });
    const answer = await ask(gateway.port, { path: '/v1/one/a' });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '3']);
    expect(gateway.faults).toEqual([]);
  });
});
