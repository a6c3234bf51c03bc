// Clients that take all the time that they are given, and more.
import { expect } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { expectError, expectGood, hostile } from '../../testing/hostile.ts';
import { heldMemory } from '../../testing/memory.ts';
import { RawClient } from '../../testing/raw-client.ts';

const MEGABYTE = 1_024 * 1_024;
const CLIENTS = 300;

hostile(
  'Headers that come too slowly (`headersMs`)',
  '408, closed; hundreds of such clients hold little memory',
  { serverLimits: { headersMs: 2_000 } },
  async (gateway) => {
    const before = heldMemory();
    const clients = await Promise.all(
      Array.from({ length: CLIENTS }, () => RawClient.to(gateway.port)),
    );
    for (const client of clients) {
      client.write(`GET /v1/one/a HTTP/1.1\r\nCookie: ${'x'.repeat(1_000)}`);
    }
    await expectGood(gateway);
    expect(heldMemory() - before).toBeLessThan(CLIENTS * 64 * 1_024);
    const message = 'The headers of the request did not arrive in time.';
    for (const client of clients) {
      using one = client;
      expectError(await one.read(), 408, 4, message);
      await one.closed();
    }
  },
);

hostile(
  'Headers of which a byte comes now and then',
  '408, closed',
  { serverLimits: { headersMs: 1_000 } },
  async ({ port }) => {
    using client = await RawClient.to(port);
    client.write('GET /v1/one/a HTTP/1.1\r\nHost: a\r\nCookie: ');
    const drip = setInterval(() => client.write('x'), 20);
    const answer = await client.read();
    clearInterval(drip);
    const message = 'The headers of the request did not arrive in time.';
    expectError(answer, 408, 4, message);
    await client.closed();
  },
);

hostile(
  'A connection on which nothing comes',
  'closed after `headersMs`',
  { serverLimits: { headersMs: 1_000 } },
  async ({ port }) => {
    using client = await RawClient.to(port);
    await client.closed();
  },
);

hostile(
  'A connection that its client has half closed, with half a request',
  'closed, and no call is made',
  {},
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    client.write('GET /v1/hold/half HTTP/1.1\r\nHost: a');
    client.halfClose();
    await client.closed();
    // The next call is the first that arrives.
    backend.calls.release('whole');
    await ask(port, { path: '/v1/hold/whole' });
    const half = backend.calls.arrived('half').then(() => 'arrived');
    expect(await Promise.race([half, 'did not'])).toBe('did not');
  },
);

hostile(
  'A connection that its client has half closed after a request',
  'the call is cancelled: the client is taken to be gone',
  {},
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    client.write(bytesOf({ path: '/v1/hold/half' }));
    await backend.calls.arrived('half');
    client.halfClose();
    await backend.calls.cancelled('half');
  },
);

hostile(
  'A body that comes too slowly (`requestMs`)',
  '408, closed; no call is made',
  { limits: { requestMs: 1_000 } },
  async ({ port }) => {
    using client = await RawClient.to(port);
    const headers = { 'Content-Length': '1000' };
    client.write(bytesOf({ method: 'POST', path: '/v1/hold', headers }));
    const drip = setInterval(() => client.write(' '), 20);
    const answer = await client.read();
    clearInterval(drip);
    expectError(answer, 408, 4, 'The body did not arrive within 1000 ms.');
    await client.closed();
  },
);

hostile(
  'A connection that waits too long for its next request (`idleMs`)',
  'closed',
  { serverLimits: { idleMs: 100 } },
  async ({ port }) => {
    using client = await RawClient.to(port);
    client.write(bytesOf({ path: '/v1/one/a' }));
    expect(await client.read()).toMatchObject({ status: 200 });
    await client.closed();
  },
);

hostile(
  'More `connections` than are allowed',
  'closed at once; the others go on',
  { serverLimits: { connections: 2 } },
  async ({ port }) => {
    using one = await RawClient.to(port);
    using two = await RawClient.to(port);
    for (const client of [one, two]) {
      client.write(bytesOf({ path: '/v1/one/a' }));
      expect(await client.read()).toMatchObject({ status: 200 });
    }
    using three = await RawClient.to(port);
    await three.closed();
    for (const client of [one, two]) client.halfClose();
    await Promise.all([one.closed(), two.closed()]);
  },
);

hostile(
  'Clients that ask for endless streams and do not read',
  'the server waits; little is held for each, measured',
  {},
  async (gateway) => {
    const { calls } = gateway.backend;
    const before = heldMemory();
    const clients: RawClient[] = [];
    for (let number = 0; number < 5; number++) {
      const client = await RawClient.to(gateway.port);
      client.socket.pause();
      const path = `/v1/endless?size=65536&message=reader${number}`;
      client.write(bytesOf({ path }));
      clients.push(client);
      await calls.arrived(`reader${number}`);
    }
    const sent = () =>
      clients
        .map((_, number) => calls.sent(`reader${number}`))
        .reduce((sum, count) => sum + count, 0);
    // Until nothing more is sent while other requests are answered.
    let same = 0;
    for (let last = -1; same < 50; last = sent()) {
      await expectGood(gateway);
      same = sent() === last ? same + 1 : 0;
    }
    // All of it, the backend's part among it, since both are this process.
    expect(heldMemory() - before).toBeLessThan(32 * MEGABYTE);
    for (const [number, client] of clients.entries()) {
      client[Symbol.dispose]();
      await calls.cancelled(`reader${number}`);
    }
  },
);

hostile(
  'A client that does not read its answers (`stalledMs`)',
  'the connection is cut, the call cancelled',
  { serverLimits: { stalledMs: 1_000 } },
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    client.socket.pause();
    const path = '/v1/endless?size=65536&message=stalled';
    client.write(bytesOf({ path }));
    await backend.calls.cancelled('stalled');
    client.socket.resume();
    await client.closed();
  },
);
