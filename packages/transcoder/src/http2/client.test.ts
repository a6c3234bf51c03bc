// Connections that come, go away, break and fall silent: what a client makes of
// them, whoever frames its requests.
import { once } from 'node:events';
import { constants, type ServerHttp2Stream } from 'node:http2';
import { describe, expect, test } from '@jest/globals';
import { clientOf, connections } from '../../testing/http2-client.ts';
import {
  framed,
  respond,
  startHttp2,
  startTcp,
} from '../../testing/http2-server.ts';

const SETTINGS = Buffer.from('000000040000000000', 'hex');

describe.each(connections)('with %s', (_, open) => {
  test('a refused call is made once more', async () => {
    const counts: number[] = [];
    await using server = await startHttp2((stream, _headers, count) => {
      counts.push(count);
      if (count === 1) stream.close(constants.NGHTTP2_REFUSED_STREAM);
      else respond(stream, framed('second'));
    });
    using client = clientOf(open, server.address);
    expect(await client.call()).toBe('second');
    expect(counts).toEqual([1, 2]);
  });

  test('a call that is refused twice is UNAVAILABLE', async () => {
    let calls = 0;
    await using server = await startHttp2((stream, _headers, count) => {
      calls = count;
      stream.close(constants.NGHTTP2_REFUSED_STREAM);
    });
    using client = clientOf(open, server.address);
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
    using client = clientOf(open, server.address);
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
    using client = clientOf(open, server.address);
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

  test('a server that falls silent is given up after a ping', async () => {
    // Its settings are all that ever comes.
    await using server = await startTcp((socket) => socket.write(SETTINGS));
    using client = clientOf(open, server.address, {
      keepaliveMs: 40,
      pingMs: 40,
    });
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
    using client = clientOf(open, server.address, {
      keepaliveMs: 40,
      pingMs: 5_000,
    });
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
      using client = clientOf(open, server.address);
      expect(await client.call()).toBe(
        'UNAVAILABLE: The gRPC server cannot be reached.',
      );
    },
  );

  test('a server that never begins is waited for until the deadline', async () => {
    await using server = await startTcp(() => {});
    using client = clientOf(open, server.address);
    const deadline = new Date(Date.now() + 100);
    expect(await client.call('hi', { deadline })).toMatch(/^DEADLINE_EXCEEDED/);
  });

  test('calls end with their connection, and the next one makes another', async () => {
    await using server = await startHttp2((stream, _headers, count) => {
      if (count === 1) stream.session?.socket.destroy();
      else respond(stream, framed('again'));
    });
    using client = clientOf(open, server.address);
    expect(await client.call()).toMatch(/^UNAVAILABLE: /);
    expect(await client.call()).toBe('again');
  });

  test('a client that is closed lets calls end, and takes no more', async () => {
    const first = Promise.withResolvers<ServerHttp2Stream>();
    await using server = await startHttp2((stream) => first.resolve(stream));
    const client = clientOf(open, server.address);
    const call = client.call();
    const stream = await first.promise;
    client[Symbol.dispose]();
    expect(await client.call()).toMatch(/^UNAVAILABLE: /);
    respond(stream, framed('in time'));
    expect(await call).toBe('in time');
    const [session] = server.sessions;
    if (!session?.closed) await once(Object(session), 'close');
  });
});
