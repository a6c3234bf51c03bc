// Requests that are too long, too deep, or too many of something.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { expectError, hostile } from '../../testing/hostile.ts';
import { heldBeyond, heldMemory } from '../../testing/memory.ts';
import { RawClient, rawRequest } from '../../testing/raw-client.ts';

const MEGABYTE = 1_024 * 1_024;
const limits = { bodyBytes: 1_000, depth: 20, queryParameters: 10 };
const tooLong = 'The body must not be longer than 1000 bytes.';

hostile(
  'A body longer than `bodyBytes`',
  '413',
  { limits },
  async ({ port }) => {
    const body = JSON.stringify({ name: 'x'.repeat(1_000) });
    const answer = await ask(port, { method: 'POST', path: '/v1/whole', body });
    expectError(answer, 413, 8, tooLong);
  },
);

hostile(
  'A `Content-Length` beyond `bodyBytes`, and no body',
  '413 at once',
  { limits },
  async ({ port }) => {
    const headers = { 'Content-Length': '99999999999999' };
    const request = { method: 'POST', path: '/v1/whole', headers };
    expectError(await ask(port, request), 413, 8, tooLong);
  },
);

hostile(
  'Chunks without end',
  '413 when they are longer than `bodyBytes`, closed',
  { limits },
  async ({ port }) => {
    using client = await RawClient.to(port);
    const headers = { 'Transfer-Encoding': 'chunked' };
    client.write(bytesOf({ method: 'POST', path: '/v1/whole', headers }));
    const chunk = `100\r\n${' '.repeat(256)}\r\n`;
    const send = (error?: Error | null) => {
      if (!error) client.socket.write(chunk, send);
    };
    send();
    expectError(await client.read(), 413, 8, tooLong);
    await client.closed();
  },
);

hostile(
  'A small body that unfolds into a huge one',
  '413 at `bodyBytes`; the rest is never unfolded',
  { limits: { bodyBytes: MEGABYTE } },
  async ({ port }) => {
    const huge = Buffer.alloc(200 * MEGABYTE, ' ');
    const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
    const bombs = [
      { coding: 'gzip', body: gzipSync(huge, { level: 1 }) },
      { coding: 'br', body: brotliCompressSync(huge, fast) },
    ];
    const before = heldMemory();
    for (const { coding, body } of bombs) {
      expect(body.length).toBeLessThan(MEGABYTE);
      const headers = { 'Content-Encoding': coding };
      const request = { method: 'POST', path: '/v1/whole', headers, body };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => ask(port, request)),
      );
      const message = `The body must not be longer than ${MEGABYTE} bytes.`;
      for (const answer of answers) expectError(answer, 413, 8, message);
    }
    const allowed = 16 * MEGABYTE;
    expect(await heldBeyond(before, allowed)).toBeLessThan(allowed);
  },
);

hostile(
  'A body that is not what `Content-Encoding` says',
  '400',
  {},
  async ({ port }) => {
    const headers = { 'Content-Encoding': 'gzip' };
    const request = { method: 'POST', path: '/v1/whole', headers, body: '{}' };
    const message = 'The body is not what its Content-Encoding says it is.';
    expectError(await ask(port, request), 400, 3, message);
  },
);

hostile(
  'A message of a stream longer than `bodyBytes`',
  '413',
  { limits },
  async ({ port }) => {
    const body = JSON.stringify({ text: 'x'.repeat(1_000) });
    const request = { method: 'POST', path: '/v1/collect', body };
    const { status } = await ask(port, request);
    expect(status).toBe(413);
  },
);

hostile(
  'A body of more values than `bodyValues`',
  '400',
  {},
  async ({ port }) => {
    const message = 'The body has more than 200000 values.';
    for (const name of ['trees', 'ignored']) {
      const body = `{"${name}":[${'{},'.repeat(MEGABYTE)}{}]}`;
      const request = { method: 'POST', path: '/v1/whole', body };
      expectError(await ask(port, request), 400, 3, message);
    }
  },
);

hostile(
  'A message of a stream with more values than `bodyValues`',
  '400 saying which',
  { limits: { bodyValues: 3 } },
  async ({ port }) => {
    const request = { method: 'POST', path: '/v1/collect' };
    const good = '{"index":1,"text":"a"}';
    const many = '{"index":1,"ignored":[1]}';
    const message = 'Message 3 of the body: The body has more than 3 values.';
    const answer = await ask(port, { ...request, body: good + good + many });
    expectError(answer, 400, 3, message);
  },
);

hostile(
  'JSON nested deeper than `depth`',
  '400 naming the field',
  { limits },
  async ({ port }) => {
    const deep = `${'{"only":'.repeat(21)}{}${'}'.repeat(21)}`;
    const request = { method: 'POST', path: '/v1/message-tree/a', body: deep };
    const answer = await ask(port, request);
    expect(answer.status).toBe(400);
    expect(String(answer.body)).toMatch(/"tree\.only.*20/);
  },
);

hostile(
  'Hundreds of thousands of open brackets',
  '400 at once',
  {},
  async ({ port }) => {
    for (const open of ['[', '{"a":', '{"only":', '{"value":[']) {
      const body = open.repeat(300_000);
      const request = { method: 'POST', path: '/v1/message-tree/a', body };
      expect((await ask(port, request)).status).toBe(400);
    }
  },
);

hostile(
  'More query parameters than `queryParameters`',
  '400',
  { limits },
  async ({ port }) => {
    const path = `/v1/query?${'texts=a&'.repeat(11)}`;
    const message = 'The query has more than 10 parameters.';
    expectError(await ask(port, { path }), 400, 3, message);
  },
);

hostile(
  'A query parameter nested deeper than `depth`',
  '400 naming it',
  { limits },
  async ({ port }) => {
    const path = `/v1/query?tree.${'only.'.repeat(21)}name=a`;
    const answer = await ask(port, { path });
    expect(answer.status).toBe(400);
    expect(String(answer.body)).toContain('tree.only.only');
  },
);

hostile(
  'A first line and headers longer than `headerBytes`',
  '431, closed',
  { serverLimits: { headerBytes: 2_000 } },
  async ({ port }) => {
    const message = 'The headers of the request are too long.';
    const long = 'x'.repeat(2_000);
    const many = 'A: b\r\n'.repeat(1_000);
    for (const bytes of [
      `GET /v1/one/${long} HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET /v1/one/a HTTP/1.1\r\nHost: a\r\nCookie: ${long}\r\n\r\n`,
      `GET /v1/one/a HTTP/1.1\r\nHost: a\r\n${many}\r\n`,
    ]) {
      expectError(await rawRequest(port, bytes), 431, 8, message);
    }
  },
);
