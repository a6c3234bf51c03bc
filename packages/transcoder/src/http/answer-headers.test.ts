// Metadata of an answer as a client of HTTP sees them.
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../testing/ask.ts';
import { startGateway } from '../../testing/start-gateway.ts';

const body = JSON.stringify({
  header: { colour: 'red', 'raw-bin': 'AAH/' },
  trailer: { mood: 'good', 'end-bin': '/w==' },
});

describe('metadata of an answer', () => {
  test('become headers, and trailers where they are asked for', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'POST',
      path: '/v1/tell',
      headers: { TE: 'gzip, Trailers' },
      body,
    });
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'grpc-metadata-colour': 'red',
        'grpc-metadata-raw-bin': 'AAH/',
        'transfer-encoding': 'chunked',
        trailer: expect.stringContaining('Grpc-Trailer-mood'),
      },
      trailers: {
        'grpc-trailer-mood': 'good',
        'grpc-trailer-end-bin': '/w==',
      },
    });
    expect(answer.headers).not.toHaveProperty('content-length');
  });

  test.each([undefined, 'gzip', 'trailers;q=0', 'xtrailers'])(
    'become no trailers for TE: %s',
    async (te) => {
      await using gateway = await startGateway();
      const answer = await ask(gateway.port, {
        method: 'POST',
        path: '/v1/tell',
        headers: te === undefined ? {} : { TE: te },
        body,
      });
      expect(answer.trailers).toEqual({});
      expect(answer.headers).not.toHaveProperty('trailer');
      expect(answer.headers).toHaveProperty('content-length');
    },
  );

  test.each([
    ['spec', undefined],
    ['grpc-gateway', 'application/grpc+proto'],
  ] as const)(
    'tell the type of the transport in mode %s: %s',
    async (mode, expected) => {
      await using gateway = await startGateway({ mode });
      const answer = await ask(gateway.port, { path: '/v1/tell' });
      expect(answer.headers['grpc-metadata-content-type']).toBe(expected);
    },
  );
});
