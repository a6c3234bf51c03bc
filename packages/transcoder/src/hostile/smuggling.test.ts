// Bytes that one program would read as one request, and another as two.
import { expect } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { expectError, hostile } from '../../testing/hostile.ts';
import { RawClient } from '../../testing/raw-client.ts';
import type { RunningGateway } from '../../testing/start-gateway.ts';

const POST = 'POST /v1/verb/a:archive HTTP/1.1\r\nHost: a\r\n';
const HIDDEN = 'GET /v1/one/hidden HTTP/1.1\r\nHost: a\r\n\r\n';

const refused =
  (bytes: string, message = 'The request is not well-formed HTTP/1.1.') =>
  async ({ port }: RunningGateway) => {
    using client = await RawClient.to(port);
    client.write(bytes + HIDDEN);
    expectError(await client.read(), 400, 3, message);
    // Nothing that follows is taken for a request.
    expect(String(await client.closed())).toBe('');
  };

hostile(
  'Two different `Content-Length`s',
  '400, closed',
  {},
  refused(`${POST}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}`),
);

hostile(
  'The same `Content-Length` twice',
  '400, closed',
  {},
  refused(`${POST}Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}`),
);

hostile(
  '`Content-Length` and `Transfer-Encoding`',
  '400, closed',
  {},
  refused(
    `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ),
);

hostile(
  'A `Content-Length` that is no number',
  '400, closed',
  {},
  refused(`${POST}Content-Length: +2\r\n\r\n{}`),
);

hostile(
  'A `Transfer-Encoding` other than `chunked`',
  '400, closed',
  {},
  refused(`${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`),
);

hostile(
  '`chunked` before another coding',
  '400, closed',
  {},
  refused(`${POST}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`),
);

hostile(
  'A space between the name of a header and its colon',
  '400, closed',
  {},
  refused(`${POST}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`),
);

hostile(
  'A header folded over two lines',
  '400, closed',
  {},
  refused(`${POST}Content-Length:\r\n 2\r\n\r\n{}`),
);

hostile(
  'A line that ends in a bare line feed',
  '400, closed',
  {},
  refused(`${POST}A: b\nContent-Length: 2\r\n\r\n{}`),
);

hostile(
  'A carriage return, or a zero byte, in a header',
  '400, closed',
  {},
  async (gateway) => {
    await refused(`${POST}A: b\rc\r\n\r\n`)(gateway);
    await refused(`${POST}A: b\0c\r\n\r\n`)(gateway);
  },
);

hostile('No `Host`, or two', '400, closed', {}, async (gateway) => {
  const message = 'The request must have one header Host.';
  const line = 'GET /v1/one/a HTTP/1.1\r\n';
  await refused(`${line}\r\n`, message)(gateway);
  await refused(`${line}Host: a\r\nHost: b\r\n\r\n`, message)(gateway);
});

const CHUNKED = `${POST}Transfer-Encoding: chunked\r\n\r\n`;

hostile(
  'Chunks that are none: no size, a size with a sign, bytes beyond the size',
  '400, closed',
  {},
  async (gateway) => {
    for (const chunk of ['zz', '-1', '+2', '0x2', '1\r\n{}', '2\n{}']) {
      await refused(`${CHUNKED}${chunk}\r\n`)(gateway);
    }
  },
);

hostile(
  'A chunk of more bytes than a number can count',
  '400, closed',
  {},
  refused(`${CHUNKED}fffffffffffffffff\r\n`),
);

hostile(
  'A request in HTTP/2, or TLS, on the port of HTTP/1.1',
  '400, closed',
  {},
  async (gateway) => {
    await refused('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')(gateway);
    await refused('\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03')(gateway);
  },
);

hostile(
  'Requests that do not wait for the answers before them',
  'answered in their order',
  {},
  async ({ port }) => {
    using client = await RawClient.to(port);
    const names = Array.from({ length: 200 }, (_, at) => `a${at}`);
    const requests = names.map(
      (name) => `GET /v1/one/${name} HTTP/1.1\r\nHost: a\r\n\r\n`,
    );
    client.write(requests.join(''));
    for (const name of names) {
      const answer = await client.read();
      expect(answer?.status).toBe(200);
      expect(String(answer?.body)).toContain(`"name":"${name}"`);
    }
  },
);

hostile(
  'More of them than `pipelinedRequests`',
  'the connection is cut, the calls are cancelled',
  { serverLimits: { pipelinedRequests: 2 } },
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    const names = ['one', 'two', 'three', 'four'];
    const requests = names.map((name) => bytesOf({ path: `/v1/hold/${name}` }));
    const [one, two, ...more] = requests;
    client.write(Buffer.concat([one, two].flatMap((bytes) => bytes ?? [])));
    for (const name of ['one', 'two']) await backend.calls.arrived(name);
    client.write(Buffer.concat(more));
    expect(String(await client.closed())).toBe('');
    for (const name of ['one', 'two']) await backend.calls.cancelled(name);
    const later = ['three', 'four'].map((name) => backend.calls.arrived(name));
    const arrived = Promise.race(later).then(() => 'arrived');
    backend.calls.release('five');
    await ask(port, { path: '/v1/hold/five' });
    expect(await Promise.race([arrived, 'did not'])).toBe('did not');
  },
);

hostile(
  'Bytes after a request that are no request',
  'the request is answered, then 400, closed',
  {},
  async ({ port }) => {
    using client = await RawClient.to(port);
    client.write(`${HIDDEN}nonsense\r\n\r\n${HIDDEN}`);
    expect(await client.read()).toMatchObject({ status: 200 });
    const message = 'The request is not well-formed HTTP/1.1.';
    expectError(await client.read(), 400, 3, message);
    expect(String(await client.closed())).toBe('');
  },
);

hostile(
  'Requests with `Expect: 100-continue` that do not wait, for that either',
  'answered in their order, each answer whole; closed after the first whose body was not asked for',
  {},
  async ({ port }) => {
    using client = await RawClient.to(port);
    const path = '/v1/verb/a:archive';
    const headers = { Expect: '100-continue' };
    const wrong = { method: 'POST', path, headers, body: '{"version":"x"}' };
    const good = { ...wrong, body: '{"version":7}' };
    client.write(Buffer.concat([good, wrong, good].map(bytesOf)));
    for (const status of [200, 400]) {
      const answer = await client.read();
      expect(answer?.status).toBe(status);
      expect(String(answer?.body)).toMatch(/^\{.*version.*\}$/);
    }
    // Whoever is not told to go on cannot go on.
    expect(String(await client.closed())).toBe('');
  },
);
