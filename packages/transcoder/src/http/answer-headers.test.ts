// Metadata of an answer as a client of HTTP sees them.
import { Metadata, status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { ask, jsonOf } from '../../testing/ask.ts';
import { rawRequest } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { RpcError } from '../rpc-error.ts';

const body = JSON.stringify({
  header: { colour: 'red', 'raw-bin': 'AAH/' },
  trailer: { mood: 'good', 'end-bin': '/w==' },
});

describe('metadata of an answer', () => {
  test('become trailers of an error, too', async () => {
    const metadata = new Metadata();
    metadata.set('mood', 'bad');
    metadata.set('grpc-status-details-bin', Buffer.from([255]));
    const header = new Metadata();
    header.set('colour', 'red');
    const error = new RpcError(status.NOT_FOUND, 'No.', { metadata, header });
    const backend = {
      unary: () => Promise.reject(error),
      stream: () => {
        throw error;
      },
      close: () => {},
    };
    await using gateway = await startGateway({ backend });
    const answer = await ask(gateway.port, {
      path: '/v1/one/a',
      headers: { TE: 'trailers' },
    });
    expect(answer).toMatchObject({
      status: 404,
      headers: { 'grpc-metadata-colour': 'red', trailer: 'Grpc-Trailer-mood' },
      trailers: { 'grpc-trailer-mood': 'bad' },
    });
    expect(Object.keys(answer.trailers)).toEqual(['grpc-trailer-mood']);
    // Details that are no google.rpc.Status are no reason to fail.
    expect(jsonOf(answer)).toEqual({ code: 5, message: 'No.', details: [] });
  });

  test('become no trailers of an answer without a body', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      method: 'HEAD',
      path: '/v1/tell?trailer[mood]=good',
      headers: { TE: 'trailers' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers).not.toHaveProperty('trailer');
  });

  test('become no trailers where HTTP/1.0 has none', async () => {
    await using gateway = await startGateway();
    const answer = await rawRequest(
      gateway.port,
      `POST /v1/tell HTTP/1.0\r\nTE: trailers\r\n` +
        `Content-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(answer?.trailers).toEqual({});
    expect(answer && jsonOf(answer)).toHaveProperty('received');
  });

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
