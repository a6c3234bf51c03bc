// What a client of HTTP/2 has to do for itself: connections that come, go away
// and break, and windows that are shut.
import { once } from 'node:events';
import { constants, type ServerHttp2Stream } from 'node:http2';
import { Metadata, status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import {
  framed,
  GOOD_HEADER,
  respond,
  startHttp2,
  startTcp,
} from '../../testing/http2-server.ts';
import { openNodeConnection } from '../../testing/node-connection.ts';
import type { OpenConnection } from '../http2/connection.ts';
import { openFramedConnection } from '../http2/framed/framed-connection.ts';
import { readTarget } from '../http2/target.ts';
import { http2Backend } from './http2-backend.ts';

const connections: [name: string, open: OpenConnection][] = [
  ['frames of our own', openFramedConnection],
  ['node:http2', openNodeConnection],
];

const SETTINGS = Buffer.from('000000040000000000', 'hex');

describe.each(connections)('with %s', (_, open) => {
  test('a refused call is made once more', async () => {
    const counts: number[] = [];
    await using server = await startHttp2((stream, _headers, count) => {
      counts.push(count);
      if (count === 1) stream.close(constants.NGHTTP2_REFUSED_STREAM);
      else respond(stream, framed('second'));
    });
    using client = clientOf(server.address);
    expect(await client.call()).toBe('second');
    expect(counts).toEqual([1, 2]);
  });

  test('a call that is refused twice is UNAVAILABLE', async () => {
    let calls = 0;
    await using server = await startHttp2((stream, _headers, count) => {
      calls = count;
      stream.close(constants.NGHTTP2_REFUSED_STREAM);
    });
    using client = clientOf(server.address);
    expect(await client.call()).toMatch(/^UNAVAILABLE: /);
    expect(calls).toBe(2);
  });

  test('calls that a GOAWAY leaves out go on over a new connection', async () => {
    const first = Promise.withResolvers<ServerHttp2Stream>();
    await using server = await startHttp2((stream, _headers, count) => {
      const { session } = stream;
      if (count === 1) first.resolve(stream);
      else if (count === 2) session?.goaway(constants.NGHTTP2_NO_ERROR, 1);
      else respond(stream, framed('elsewhere'));
    });
    using client = clientOf(server.address);
    const taken = client.call();
    const stream = await first.promise;
    expect(await client.call()).toBe('elsewhere');
    respond(stream, framed('here'));
    expect(await taken).toBe('here');
    expect(server.sessions).toHaveLength(2);
  });

  test('calls that a GOAWAY takes in end where they began', async () => {
    const first = Promise.withResolvers<ServerHttp2Stream>();
    await using server = await startHttp2((stream, _headers, count) => {
      if (count === 1) first.resolve(stream);
      else respond(stream, framed('second'));
    });
    using client = clientOf(server.address);
    const call = client.call();
    const stream = await first.promise;
    stream.session?.goaway(constants.NGHTTP2_NO_ERROR, stream.id);
    // It has come when the next connection has.
    let again = '';
    while (server.sessions.length < 2) again = await client.call();
    expect(again).toBe('second');
    respond(stream, framed('first'));
    expect(await call).toBe('first');
  });

  test('calls beyond MAX_CONCURRENT_STREAMS wait, and can be cancelled', async () => {
    const open: ServerHttp2Stream[] = [];
    const words: string[] = [];
    let most = 0;
    const settings = { maxConcurrentStreams: 1 };
    const arrived = Promise.withResolvers<void>();
    await using server = await startHttp2(
      async (stream) => {
        open.push(stream);
        most = Math.max(most, open.length);
        const [chunk] = await once(stream, 'data');
        words.push(chunk.subarray(5).toString());
        arrived.resolve();
        await released.promise;
        open.splice(open.indexOf(stream), 1);
        respond(stream, chunk);
      },
      { settings },
    );
    const released = Promise.withResolvers<void>();
    using client = clientOf(server.address);
    const cancelling = new AbortController();
    const first = client.call('first');
    await arrived.promise;
    const second = client.call('second', { signal: cancelling.signal });
    const third = client.call('third');
    cancelling.abort();
    expect(await second).toBe('CANCELLED: The client has gone.');
    released.resolve();
    expect(await first).toBe('first');
    expect(await third).toBe('third');
    expect(words).toEqual(['first', 'third']);
    expect(most).toBe(1);
  });

  test('a body waits for windows that are small, or open late', async () => {
    const word = 'x'.repeat(200_000);
    await using server = await startHttp2(
      (stream) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.once('end', () => respond(stream, Buffer.concat(pieces)));
        stream.session?.settings({ initialWindowSize: 1_000 });
      },
      { settings: { initialWindowSize: 0 } },
    );
    using client = clientOf(server.address);
    expect(await client.call(word)).toBe(word);
    const both = await Promise.all([client.call(word), client.call('short')]);
    expect(both).toEqual([word, 'short']);
  });

  test('a long answer is read to its end, again and again', async () => {
    const word = 'x'.repeat(4_000_000);
    await using server = await startHttp2((stream) =>
      respond(stream, framed(word)),
    );
    using client = clientOf(server.address);
    for (let count = 0; count < 5; count++) {
      expect(await client.call()).toHaveLength(word.length);
    }
    expect(server.sessions).toHaveLength(1);
  });

  test('a call that nobody answers is reset when its deadline passes', async () => {
    const reset = Promise.withResolvers<number>();
    await using server = await startHttp2((stream) => {
      stream.once('close', () => reset.resolve(stream.rstCode));
    });
    using client = clientOf(server.address);
    const deadline = new Date(Date.now() + 100);
    expect(await client.call('hi', { deadline })).toBe(
      'DEADLINE_EXCEEDED: The deadline of the call has passed.',
    );
    expect(await reset.promise).toBe(constants.NGHTTP2_CANCEL);
  });

  test('a call that is cancelled is reset', async () => {
    const arrived = Promise.withResolvers<void>();
    const reset = Promise.withResolvers<number>();
    await using server = await startHttp2((stream) => {
      arrived.resolve();
      stream.once('close', () => reset.resolve(stream.rstCode));
    });
    using client = clientOf(server.address);
    const cancelling = new AbortController();
    const call = client.call('hi', { signal: cancelling.signal });
    await arrived.promise;
    cancelling.abort();
    expect(await call).toBe('CANCELLED: The client has gone.');
    expect(await reset.promise).toBe(constants.NGHTTP2_CANCEL);
  });

  test('a header beyond its limit fails the call, and no other', async () => {
    await using server = await startHttp2((stream, headers) => {
      const isLong = headers['x-long'] !== undefined;
      const header = {
        ...GOOD_HEADER,
        ...(isLong && { x: 'x'.repeat(70_000) }),
      };
      respond(stream, framed('a'), { 'grpc-status': '0' }, header);
    });
    using client = clientOf(server.address);
    const metadata = new Metadata();
    metadata.set('x-long', '1');
    const [long, short] = [client.call('hi', { metadata }), client.call()];
    expect(await long).toMatch(/^(RESOURCE_EXHAUSTED|INTERNAL|UNAVAILABLE): /);
    expect(await client.call()).toBe('a');
    expect(await short).toBe('a');
  });

  test('metadata comes and goes as often as it was said', async () => {
    await using server = await startHttp2((stream, headers) => {
      const { 'x-a': said, 'grpc-timeout': timeout } = headers;
      const text = [said, /^\d+m$/.test(String(timeout))].join(' ');
      const trailers = { 'grpc-status': '0', 'x-b': ['1', '2'] };
      respond(stream, framed(text), Object(trailers));
    });
    using client = clientOf(server.address);
    const metadata = new Metadata();
    for (const value of ['1', '2']) metadata.add('x-a', value);
    // What the transport says, nobody else may.
    metadata.set('te', 'other');
    metadata.set('grpc-timeout', '1n');
    const { message, trailer } = await client.answer('hi', { metadata });
    expect(message.toString()).toBe('1, 2 true');
    expect(trailer.get('x-b')).toEqual(['1', '2']);
    expect(Object.keys(trailer.getMap())).toEqual(['x-b']);
  });

  test('a server that falls silent is given up after a ping', async () => {
    // Its settings are all that ever comes.
    await using server = await startTcp((socket) => socket.write(SETTINGS));
    using client = clientOf(server.address, { keepaliveMs: 40, pingMs: 40 });
    expect(await client.call()).toBe(
      'UNAVAILABLE: The gRPC server cannot be reached.',
    );
  });

  test('a server that answers pings is waited for', async () => {
    await using server = await startHttp2((stream) => {
      let pings = 0;
      stream.session?.on('ping', () => {
        pings += 1;
        if (pings === 2) respond(stream, framed('late'));
      });
    });
    using client = clientOf(server.address, { keepaliveMs: 40, pingMs: 5_000 });
    expect(await client.call()).toBe('late');
  });

  test.each([
    ['ends at once', (socket) => socket.end()],
    ['breaks at once', (socket) => socket.resetAndDestroy()],
    [
      'speaks HTTP/1.1',
      (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    ],
    ['speaks no protocol', (socket) => socket.write(Buffer.alloc(100, 0xff))],
  ] satisfies [string, Parameters<typeof startTcp>[0]][])(
    'a server that %s cannot be reached',
    async (_, answer) => {
      await using server = await startTcp(answer);
      using client = clientOf(server.address);
      expect(await client.call()).toBe(
        'UNAVAILABLE: The gRPC server cannot be reached.',
      );
    },
  );

  test('a server that never begins is waited for until the deadline', async () => {
    await using server = await startTcp(() => {});
    using client = clientOf(server.address);
    const deadline = new Date(Date.now() + 100);
    expect(await client.call('hi', { deadline })).toMatch(/^DEADLINE_EXCEEDED/);
  });

  test('calls end with their connection, and the next one makes another', async () => {
    await using server = await startHttp2((stream, _headers, count) => {
      if (count === 1) stream.session?.socket.destroy();
      else respond(stream, framed('again'));
    });
    using client = clientOf(server.address);
    expect(await client.call()).toMatch(/^UNAVAILABLE: /);
    expect(await client.call()).toBe('again');
  });

  test('a client that is closed lets calls end, and takes no more', async () => {
    const first = Promise.withResolvers<ServerHttp2Stream>();
    await using server = await startHttp2((stream) => first.resolve(stream));
    const client = clientOf(server.address);
    const call = client.call();
    const stream = await first.promise;
    client[Symbol.dispose]();
    expect(await client.call()).toMatch(/^UNAVAILABLE: /);
    respond(stream, framed('in time'));
    expect(await call).toBe('in time');
    const [session] = server.sessions;
    if (!session?.closed) await once(Object(session), 'close');
  });

  function clientOf(address: string, { keepaliveMs = 0, pingMs = 0 } = {}) {
    const target = readTarget(address);
    if (!target) throw new Error(`This is no address: ${address}`);
    const backend = http2Backend({
      ...{ target, open, keepaliveMs, pingMs },
      trust: undefined,
      messageBytes: 4 * 1024 * 1024,
    });
    const answer = async (word = 'hi', options = {}) => {
      const { message, ...rest } = await backend.unary(
        '/test.Text/Shout',
        Buffer.from(word),
        {
          metadata: new Metadata(),
          deadline: new Date(Date.now() + 10_000),
          signal: new AbortController().signal,
          ...options,
        },
      );
      return { ...rest, message: Buffer.from(message) };
    };
    return {
      answer,
      // The message, or the code and the words.
      call: (word?: string, options?: object) =>
        answer(word, options).then(
          ({ message }) => message.toString(),
          ({ code, details }) => `${status[code]}: ${details}`,
        ),
      [Symbol.dispose]: () => backend.close(),
    };
  }
});
