// What an operator is told, and what is between a client and its server.
import { Metadata, status } from '@grpc/grpc-js';
import { describe, expect, jest, test } from '@jest/globals';
import { ask, jsonOf } from '../../testing/ask.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import type { Backend } from '../backend/backend.ts';
import { RpcError } from '../rpc-error.ts';

const good = Uint8Array.of();
// A field of five bytes of which one is there.
const cut = Uint8Array.of(0x0a, 0x05, 0x61);

/** A server that answers every call with some bytes. */
function answering(...answers: Uint8Array[]): Backend {
  const header = new Metadata();
  const trailer = new Metadata();
  return {
    unary: async () => ({ header, message: answers[0] ?? good, trailer }),
    stream: () => ({
      header: Promise.resolve(header),
      messages: (async function* () {
        yield* answers;
      })(),
      trailer: Promise.resolve(trailer),
    }),
    close: () => {},
  };
}

const ONE = '/transcoding.v1.Paths/One is no transcoding.v1.PathsRequest';
const COUNT = '/transcoding.v1.Streams/Count is no transcoding.v1.Chunk';

describe('an answer that cannot be read', () => {
  test.each([
    ['alone', 'spec', '/v1/one/a', [cut], 500, ONE],
    ['alone', 'grpc-gateway', '/v1/one/a', [cut], 500, ONE],
    ['first in a stream', 'spec', '/v1/count/1', [cut], 500, COUNT],
    ['first in a stream', 'grpc-gateway', '/v1/count/1', [cut], 500, COUNT],
    ['later in a stream', 'spec', '/v1/count/1', [good, cut], 200, COUNT],
    [
      'later in a stream',
      'grpc-gateway',
      '/v1/count/1',
      [good, cut],
      200,
      COUNT,
    ],
  ] as const)(
    '%s is reported once, with the reason, in mode %s',
    async (_, mode, path, answers, httpStatus, what) => {
      const onError = jest.fn();
      const backend = answering(...answers);
      await using gateway = await startGateway({ backend, mode, onError });
      const answer = await ask(gateway.port, { path });
      expect(answer.status).toBe(httpStatus);
      const details = `The answer of ${what}.`;
      expect(answer.body.toString()).toContain(
        `{"code":13,"message":"${details}","details":[]}`,
      );
      expect(onError).toHaveBeenCalledTimes(1);
      const [error] = onError.mock.lastCall ?? [];
      expect(error).toBeInstanceOf(RpcError);
      expect(error).toMatchObject({ code: status.INTERNAL, details });
      expect(String(Object(error).cause)).toBe('RangeError: premature EOF');
    },
  );
});

test('an answer that JSON cannot say is reported with the reason', async () => {
  const onError = jest.fn();
  // The field `time` with the seconds of the year 36812.
  const late = Uint8Array.of(
    0x42,
    0x07,
    0x08,
    0xff,
    0xff,
    0xff,
    0xff,
    0xff,
    0x1f,
  );
  const backend = answering(late);
  await using gateway = await startGateway({ backend, onError });
  const path = '/v1/answers/time';
  const answer = await ask(gateway.port, { method: 'POST', path, body: '{}' });
  expect([answer.status, jsonOf(answer)]).toMatchObject([500, { code: 13 }]);
  const [error] = onError.mock.lastCall ?? [];
  expect(String(Object(error).cause)).toBe('RangeError: a time out of range');
});

test.each(['spec', 'grpc-gateway'] as const)(
  'a server that is not there is reported in mode %s, for streams as well',
  async (mode) => {
    const onError = jest.fn();
    const target = '127.0.0.1:1';
    await using gateway = await startGateway({ target, mode, onError });
    for (const path of ['/v1/one/a', '/v1/count/1']) {
      expect((await ask(gateway.port, { path })).status).toBe(503);
      const [error] = onError.mock.lastCall ?? [];
      expect(String(Object(error).cause)).toContain('ECONNREFUSED');
    }
    expect(onError).toHaveBeenCalledTimes(2);
  },
);

test("a deadline that passes is nobody's fault", async () => {
  const onError = jest.fn();
  await using gateway = await startGateway({ onError });
  const headers = { 'Grpc-Timeout': '1m' };
  const answer = await ask(gateway.port, { path: '/v1/hold/late', headers });
  expect(answer.status).toBe(504);
  expect(onError).not.toHaveBeenCalled();
});
