// The same frames between this client and other people's servers.
import { constants, type ServerHttp2Stream } from 'node:http2';
import { describe, expect, test } from '@jest/globals';
import fc from '../../../testing/fast-check.ts';
import { Http2Peer } from '../../../testing/http2-peer.ts';

const { NGHTTP2_CANCEL, NGHTTP2_REFUSED_STREAM } = constants;
/** How many pseudo-headers and headers the connection adds by itself. */
const OWN = 2 * 6;

/** Sends the body back, and the request's own headers as headers and trailers. */
function echo(stream: ServerHttp2Stream, list: readonly string[]): void {
  const own = Object.fromEntries(
    list
      .slice(OWN)
      .flatMap((name, at, all) => (at % 2 ? [] : [[name, all[at + 1] ?? '']])),
  );
  stream.respond({ ':status': 200, ...own }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers(own));
  stream.pipe(stream);
}

describe('a server of node:http2', () => {
  test('understands headers, and is understood', async () => {
    await using peer = await Http2Peer.start(echo);
    const name = fc.stringMatching(/^x-[a-z0-9_.-]{1,20}$/);
    const value = fc.oneof(
      fc.constantFrom('a'.repeat(300), '0'),
      fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/),
    );
    const list = fc
      .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key })
      .map((fields) => fields.flat());
    const property = fc.asyncProperty(
      list,
      fc.uint8Array(),
      async (own, bytes) => {
        const call = await peer.call(Buffer.from(bytes), own).ended;
        expect(call.failure).toBeUndefined();
        expect(call.headerList.slice(0, own.length + 2)).toEqual([
          ':status',
          '200',
          ...own,
        ]);
        expect(call.trailerList).toEqual(own);
        expect(call.body).toEqual(Buffer.from(bytes));
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  test.each([
    ['tiny windows', { initialWindowSize: 10 }, 2_000],
    ['large windows', { initialWindowSize: 2 ** 31 - 1 }, 3_000_000],
    ['large frames', { maxFrameSize: 2 ** 24 - 1 }, 3_000_000],
    ['one stream at a time', { maxConcurrentStreams: 1 }, 20_000],
    ['no table of headers', { headerTableSize: 0 }, 20_000],
  ])(
    'with %s gets bodies of all sizes at once',
    async (_, settings, largest) => {
      await using peer = await Http2Peer.start(echo, { settings });
      const bodies = Array.from({ length: 20 }, (_, at) =>
        Buffer.alloc(Math.floor(largest / 2 ** at), `${at}`),
      );
      const calls = bodies.map((body) => peer.call(body).ended);
      for (const [at, call] of (await Promise.all(calls)).entries()) {
        expect(call.failure).toBeUndefined();
        expect(call.body.equals(bodies[at] ?? Buffer.alloc(0))).toBe(true);
      }
    },
  );

  test('takes a thousand requests at once', async () => {
    await using peer = await Http2Peer.start(echo);
    const calls = Array.from(
      { length: 1_000 },
      (_, at) => peer.call(`${at}`).ended,
    );
    const bodies = (await Promise.all(calls)).map(({ body }) =>
      body.toString(),
    );
    expect(bodies).toEqual(Array.from({ length: 1_000 }, (_, at) => `${at}`));
  });

  test('takes headers that need several frames, and sends such', async () => {
    // Node's server takes 64 KiB, and its client's side sends them too.
    await using peer = await Http2Peer.start(echo, {
      settings: { maxHeaderListSize: 64 * 1024 },
    });
    const own = ['x-large', 'x'.repeat(20_000), 'x-larger', 'y'.repeat(20_000)];
    const call = await peer.call('body', own).ended;
    expect(call.headerList.slice(2, 6)).toEqual(own);
    expect(call.trailerList).toEqual(own);
  });

  test('that changes its settings is heeded at once', async () => {
    const streams: ServerHttp2Stream[] = [];
    await using peer = await Http2Peer.start((stream, list) => {
      streams.push(stream);
      echo(stream, list);
    });
    for (const initialWindowSize of [0, 1_000, 100_000, 5]) {
      const { promise, resolve } = Promise.withResolvers<void>();
      peer.session.settings({ initialWindowSize, headerTableSize: 0 }, () =>
        resolve(),
      );
      await promise;
      const call = peer.call(Buffer.alloc(500, 'x'));
      if (initialWindowSize === 0) {
        peer.session.settings({ initialWindowSize: 100 });
      }
      expect((await call.ended).body).toHaveLength(500);
    }
  });

  test.each([
    [NGHTTP2_CANCEL, false],
    [NGHTTP2_REFUSED_STREAM, true],
  ])('resets a stream with the code %i', async (code, isUnprocessed) => {
    await using peer = await Http2Peer.start((stream) => stream.close(code));
    const call = await peer.call('body').ended;
    expect(call.failure).toMatchObject({ code, isUnprocessed });
  });

  test('learns that a request was cancelled', async () => {
    const aborted = Promise.withResolvers<number>();
    await using peer = await Http2Peer.start((stream) => {
      stream.on('aborted', () => aborted.resolve(stream.rstCode));
      stream.respond({ ':status': 200 });
      stream.write('a');
    });
    const call = peer.call('body');
    call.data = () => call.cancel();
    expect(await aborted.promise).toBe(NGHTTP2_CANCEL);
    expect(peer.client.openRequests).toBe(0);
  });

  test('that goes away lets open requests end', async () => {
    await using peer = await Http2Peer.start((stream, list) => {
      peer.session.close();
      echo(stream, list);
    });
    const call = await peer.call('body').ended;
    expect(call.lines.at(-1)).toBe('end');
    expect(await peer.closed).toBeUndefined();
  });

  test('that dies fails open requests', async () => {
    await using peer = await Http2Peer.start(() => peer.session.destroy());
    const call = await peer.call('body').ended;
    expect(call.failure).toMatchObject({
      code: undefined,
      isUnprocessed: false,
    });
    expect(await peer.closed).toBeInstanceOf(Error);
  });

  test('answers a ping', async () => {
    await using peer = await Http2Peer.start(echo);
    await expect(peer.client.ping()).resolves.toBeUndefined();
  });
});
