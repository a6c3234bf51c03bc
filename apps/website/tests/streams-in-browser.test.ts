// Streams in a real browser, in front of a gRPC server that a test can look into:
// what arrives when, who is told of an end, and who waits for whom.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ChunkSchema,
  type Streams,
} from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import type { Browser, Page } from 'playwright-core';
import type { Implementation } from '../../../packages/transcoder/testing/implementation.ts';
import {
  BETWEEN,
  SIZE,
  settled,
} from '../../../packages/transcoder/testing/settled.ts';
import { startGateway } from '../../../packages/transcoder/testing/start-gateway.ts';
import { startStreams } from '../../../packages/transcoder/testing/start-streams.ts';
import { browserStreams } from '../../../tools/record/gateway/browser-streams.ts';
import { startBrowser } from './browser.ts';

const data = join(import.meta.dirname, '../../../docs/data');

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A page of the gateway's own origin: an answer in JSON is one. */
async function openPage({ url }: { url: string }): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}/v1/one/page`);
  return page;
}

test('the scripts of the page print docs/data/browser-streams.txt (npm run record)', async () => {
  const recorded = readFileSync(join(data, 'browser-streams.txt'), 'utf8');
  expect(await browserStreams(browser)).toBe(recorded);
});

test('EventSource hears every message and the end, and then stops by itself', async () => {
  let calls = 0;
  await using gateway = await startStreams({
    count: (call) => {
      calls += 1;
      const { count, code, message } = call.request;
      for (let index = 0; index < count; index++) {
        call.write(create(ChunkSchema, { index: BigInt(index) }));
      }
      if (code) call.emit('error', { code, details: message });
      else call.end();
    },
  });
  const page = await openPage(gateway);
  const heard = await page.evaluate(async () => {
    const listen = (path: string) =>
      new Promise<unknown[]>((resolve) => {
        const events: unknown[] = [];
        const source = new EventSource(path);
        const note = ({ type, lastEventId, data }: MessageEvent) =>
          events.push([type, lastEventId, data]);
        source.addEventListener('message', note);
        source.addEventListener('end', note);
        source.addEventListener('error', (event) => {
          if (event instanceof MessageEvent) note(event);
          // It has connected again, and has been sent away for good.
          else if (source.readyState === EventSource.CLOSED) resolve(events);
        });
      });
    return Promise.all(
      ['/v1/count/2', '/v1/count/1?code=8&message=No+more'].map(listen),
    );
  });
  expect(heard).toEqual([
    [
      ['message', '1', '{"index":"0","text":""}'],
      ['message', '2', '{"index":"1","text":""}'],
      ['end', 'end', '{}'],
    ],
    [
      ['message', '1', '{"index":"0","text":""}'],
      ['error', 'end', '{"code":8,"message":"No more","details":[]}'],
    ],
  ]);
  expect(calls).toBe(2);
});

// How a page has said that it has read a message, before there is another.
const LOCKSTEP: Record<string, (path: string) => Promise<void>> = {
  'fetch of lines': async (path) => {
    const headers = { Accept: 'application/x-ndjson' };
    const { body } = await fetch(path, { headers });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const part = await reader?.read();
      if (part?.done) return;
      await Reflect.get(window, 'taken')(part?.value);
    }
  },
  EventSource: (path) =>
    new Promise((resolve) => {
      const source = new EventSource(path);
      source.onmessage = ({ data }) => Reflect.get(window, 'taken')(data);
      source.addEventListener('end', () => {
        source.close();
        resolve();
      });
    }),
};

test.each(Object.entries(LOCKSTEP))(
  '%s gives each message before the server makes the next',
  async (_, read) => {
    const taken: string[] = [];
    let proceed = Promise.withResolvers<void>();
    await using gateway = await startStreams({
      count: async (call) => {
        for (let index = 0; index < 3; index++) {
          proceed = Promise.withResolvers();
          call.write(create(ChunkSchema, { index: BigInt(index) }));
          await proceed.promise;
        }
        call.end();
      },
    });
    const page = await openPage(gateway);
    await page.exposeFunction('taken', (text: string) => {
      taken.push(text.trim());
      proceed.resolve();
    });
    await page.evaluate(read, '/v1/count/3');
    expect(taken).toEqual(
      [0, 1, 2].map((index) => `{"index":"${index}","text":""}`),
    );
  },
);

const endless = '/v1/endless?size=10&message=call';

// What a page does once the stream has begun. Its end must reach the server.
const LEAVING: [string, (page: Page) => Promise<unknown>][] = [
  [
    'aborts its fetch',
    (page) =>
      page.evaluate(async (path) => {
        const stop = new AbortController();
        const answer = await fetch(path, { signal: stop.signal });
        await answer.body?.getReader().read();
        stop.abort();
      }, endless),
  ],
  [
    'cancels the reader of its fetch',
    (page) =>
      page.evaluate(async (path) => {
        const reader = (await fetch(path)).body?.getReader();
        await reader?.read();
        await reader?.cancel();
      }, endless),
  ],
  [
    'is closed while it fetches',
    async (page) => {
      await page.evaluate(async (path) => {
        await (await fetch(path)).body?.getReader().read();
      }, endless);
      await page.close();
    },
  ],
  [
    'closes its EventSource',
    (page) =>
      page.evaluate(
        (path) =>
          new Promise<void>((resolve) => {
            const source = new EventSource(path);
            source.onmessage = () => {
              source.close();
              resolve();
            };
          }),
        endless,
      ),
  ],
];

test.each(LEAVING)('a page that %s cancels the call', async (_, leave) => {
  await using gateway = await startGateway();
  await leave(await openPage(gateway));
  await gateway.backend.calls.cancelled('call');
  expect(gateway.faults).toEqual([]);
});

/** Opens a WebSocket, says one thing, and waits until it is answered. */
function converse(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket('/v1/converse');
        Object.assign(window, { socket });
        socket.onopen = () => socket.send('{"text":"Hello"}');
        socket.onmessage = () => resolve();
      }),
  );
}

describe('a WebSocket', () => {
  test.each<[string, (page: Page) => Promise<unknown>]>([
    [
      'that the page closes',
      (page) => page.evaluate(() => Reflect.get(window, 'socket').close()),
    ],
    ['whose page is closed', (page) => page.close()],
    ['whose page goes elsewhere', (page) => page.goto('about:blank')],
  ])('%s cancels the call', async (_, leave) => {
    const cancelled = Promise.withResolvers<void>();
    await using gateway = await startStreams({
      converse: (call) => {
        call.on('data', (chunk) => call.write(chunk));
        call.on('cancelled', cancelled.resolve);
      },
    });
    const page = await openPage(gateway);
    await converse(page);
    await leave(page);
    await cancelled.promise;
    expect(gateway.faults).toEqual([]);
  });

  test('opens in a page of an origin that the gateway knows', async () => {
    const stranger = createServer((_, response) => response.end());
    await once(stranger.listen(0, '127.0.0.1'), 'listening');
    const { port } = stranger.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    await using gateway = await startGateway({ corsOrigins: [origin] });
    const page = await browser.newPage();
    await page.goto(origin);
    const answer = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`${url}/v1/converse`);
          socket.onopen = () => socket.send('{"text":"Hello"}');
          socket.onmessage = ({ data }) => resolve(data);
          socket.onclose = ({ code }) => resolve(code);
        }),
      gateway.url.replace('http', 'ws'),
    );
    expect(answer).toBe('{"result":{"index":"0","text":"Hello"}}');
    await page.close();
    stranger.close();
    stranger.closeAllConnections();
  });
});

// Reads nothing. WebSocketStream is the one API of WebSockets that can do so.
const NOT_READING: Record<string, () => Promise<void>> = {
  fetch: async () => {
    Object.assign(window, { answer: await fetch('/v1/endless') });
  },
  WebSocketStream: async () => {
    const WebSocketStream = Reflect.get(window, 'WebSocketStream');
    const url = `ws://${location.host}/v1/converse`;
    const stream = await new WebSocketStream(url).opened;
    Object.assign(window, { stream });
  },
};

test.each(Object.entries(NOT_READING))(
  'a page that does not read stops the server: %s',
  async (_, open) => {
    let sent = 0;
    const produce: Implementation<typeof Streams>['converse'] = async (
      call,
    ) => {
      while (!call.cancelled) {
        sent += SIZE;
        // Anything else would be next to nothing once it is compressed.
        const text = randomBytes((SIZE * 3) / 4).toString('base64');
        const goesOn = call.write(create(ChunkSchema, { text }));
        if (!goesOn) await once(call, 'drain');
      }
    };
    await using gateway = await startStreams({
      endless: (call) => produce(Object(call)),
      converse: produce,
    });
    const page = await openPage(gateway);
    await page.evaluate(open);
    const held = await settled(gateway.port, () => sent);
    expect(held).toBeGreaterThan(SIZE);
    expect(held).toBeLessThan(BETWEEN);
    await page.close();
  },
);
