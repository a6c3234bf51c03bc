// What the calls of a client of HTTP/2 ask of a server, and of each other.
import { once } from 'node:events';
import { constants, type ServerHttp2Stream } from 'node:http2';
import { Metadata } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { clientOf, connections } from '../../testing/http2-client.ts';
import {
  framed,
  GOOD_HEADER,
  respond,
  startHttp2,
} from '../../testing/http2-server.ts';

describe.each(connections)('with %s', (_, open) => {
  test('calls beyond MAX_CONCURRENT_STREAMS wait, and can be cancelled', async () => {
    const held: ServerHttp2Stream[] = [];
    const words: string[] = [];
    let most = 0;
    const settings = { maxConcurrentStreams: 1 };
    const arrived = Promise.withResolvers<void>();
    await using server = await startHttp2(
      async (stream) => {
        held.push(stream);
        most = Math.max(most, held.length);
        const [chunk] = await once(stream, 'data');
        words.push(chunk.subarray(5).toString());
        arrived.resolve();
        await released.promise;
        held.splice(held.indexOf(stream), 1);
        respond(stream, chunk);
      },
      { settings },
    );
    const released = Promise.withResolvers<void>();
    using client = clientOf(open, server.address);
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
    using client = clientOf(open, server.address);
    expect(await client.call(word)).toBe(word);
    const both = await Promise.all([client.call(word), client.call('short')]);
    expect(both).toEqual([word, 'short']);
  });

  test('a long answer is read to its end, again and again', async () => {
    const word = 'x'.repeat(4_000_000);
    await using server = await startHttp2((stream) =>
      respond(stream, framed(word)),
    );
    using client = clientOf(open, server.address);
    for (let count = 0; count < 5; count++) {
      expect(await client.call()).toHaveLength(word.length);
    }
    expect(server.sessions).toHaveLength(1);
  });

  test('a call that nobody answers is reset when its deadline passes', async () => {
    const reset = Promise.withResolvers<number>();
    await using server = await startHttp2((stream, _headers, count) => {
      if (count === 1) respond(stream, framed('first'));
      else stream.once('close', () => reset.resolve(stream.rstCode));
    });
    using client = clientOf(open, server.address);
    // The time of the next call is not spent on opening a connection.
    expect(await client.call()).toBe('first');
    const deadline = new Date(Date.now() + 500);
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
    using client = clientOf(open, server.address);
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
    using client = clientOf(open, server.address);
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
    using client = clientOf(open, server.address);
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
});
