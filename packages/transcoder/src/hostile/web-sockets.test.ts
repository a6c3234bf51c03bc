// WebSockets that mean harm: at the handshake, in their frames, by their silence.
import { expect } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { expectError, hostile } from '../../testing/hostile.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { frame, HANDSHAKE, SocketClient } from '../../testing/socket-client.ts';

const path = '/v1/converse';
const TEXT = 0x81;
const PING = 0x89;

/** Opens one by hand, so that anything can be sent. */
async function open(port: number): Promise<RawClient> {
  const client = await RawClient.to(port);
  client.write(bytesOf({ path, headers: HANDSHAKE }));
  expect(String(await client.received(1))).toMatch(/^HTTP\/1.1 101 /);
  return client;
}

/** The code of the last frame of a connection, which closes it. */
async function codeOf(client: RawClient): Promise<number> {
  return (await client.closed()).subarray(-2).readUInt16BE();
}

hostile(
  'A WebSocket from a page of another origin',
  '403',
  {},
  async ({ port }) => {
    const headers = { ...HANDSHAKE, Origin: 'https://evil.example' };
    expectError(
      await ask(port, { path, headers }),
      403,
      7,
      'Pages of "https://evil.example" may not open a WebSocket here.',
    );
  },
);

hostile(
  'A request for a WebSocket that does not wait for answers before it',
  'the connection is cut, the calls are cancelled',
  {},
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    client.write(bytesOf({ path: '/v1/hold/before' }));
    await backend.calls.arrived('before');
    client.write(bytesOf({ path, headers: HANDSHAKE }));
    await backend.calls.cancelled('before');
    await client.closed();
  },
);

hostile(
  'More `connections` than are allowed, WebSockets among them',
  'closed at once; the others go on',
  { serverLimits: { connections: 2 } },
  async ({ port }) => {
    using one = await SocketClient.to(port, path);
    using two = await SocketClient.to(port, path);
    using three = await RawClient.to(port);
    await three.closed();
    one.socket.close();
    two.socket.close();
    await Promise.all([one.rest(), two.rest()]);
  },
);

hostile(
  'A WebSocket that is silent for longer than `idleMs` and `stalledMs`',
  'goes on: it is pinged every 30 seconds, and cut where no answer comes',
  { serverLimits: { headersMs: 1_000, idleMs: 1_000, stalledMs: 1_000 } },
  async ({ port }) => {
    using client = await SocketClient.to(port, path);
    // Another connection is closed for its silence later than this one would be.
    using other = await RawClient.to(port);
    await other.closed();
    client.send({ text: 'still here' });
    expect(await client.next()).toMatchObject({
      result: { text: 'still here' },
    });
  },
);

hostile(
  'A message of a WebSocket longer than `bodyBytes`',
  'closed with 1009',
  { limits: { bodyBytes: 100 } },
  async ({ port }) => {
    using client = await SocketClient.to(port, path);
    client.send('x'.repeat(101));
    expect(await client.next()).toEqual({ code: 1009, reason: '' });
  },
);

hostile(
  'One in fragments, of which each is short',
  'closed with 1009',
  { limits: { bodyBytes: 100 } },
  async ({ port }) => {
    using client = await SocketClient.to(port, path);
    for (let part = 0; part < 11; part++) {
      client.socket.send('x'.repeat(10), { fin: false });
    }
    expect(await client.next()).toEqual({ code: 1009, reason: '' });
  },
);

hostile(
  'A message of a WebSocket in tens of thousands of fragments',
  'closed with 1008',
  {},
  async ({ port }) => {
    using client = await open(port);
    client.write(frame(0x01));
    const nothing = frame(0x00);
    client.write(Buffer.concat(Array(20_000).fill(nothing)));
    expect(await codeOf(client)).toBe(1008);
  },
);

hostile(
  'A message of a WebSocket with more values than `bodyValues`',
  'an error saying which, closed with 4003',
  { limits: { bodyValues: 10 } },
  async ({ port }) => {
    using client = await SocketClient.to(port, path);
    client.send({});
    await client.next();
    client.send({ x: Array(10).fill(0) });
    const [error, closed] = await client.rest();
    expect(error).toMatchObject({
      error: { code: 3, message: expect.stringMatching(/^Message 2 of the/) },
    });
    expect(closed).toMatchObject({ code: 4003 });
  },
);

hostile(
  'A message of a WebSocket nested deeper than `depth`',
  'an error naming the field, closed with 4003',
  { limits: { depth: 10 } },
  async ({ port }) => {
    using client = await SocketClient.to(port, path);
    client.send(`{"x":${'['.repeat(100)}`);
    expect(await client.rest()).toMatchObject([
      { error: { code: 3, message: expect.stringMatching(/ 1 .*"x/) } },
      { code: 4003 },
    ]);
  },
);

hostile(
  'A text message of a WebSocket that is not UTF-8',
  'closed with 1007',
  {},
  async ({ port }) => {
    using client = await open(port);
    client.write(frame(TEXT, Uint8Array.from([0xc0, 0x80])));
    expect(await codeOf(client)).toBe(1007);
  },
);

hostile(
  'Frames of a WebSocket that are none: unmasked, of an unknown kind, out of turn',
  'closed with 1002',
  {},
  async ({ port }) => {
    const unmasked = Buffer.from([TEXT, 2, 0x7b, 0x7d]);
    const unknown = frame(0x83);
    const reserved = frame(TEXT | 0x40);
    const outOfTurn = frame(0x80);
    const halfPing = frame(0x09);
    for (const bytes of [unmasked, unknown, reserved, outOfTurn, halfPing]) {
      using client = await open(port);
      client.write(bytes);
      expect(await codeOf(client)).toBe(1002);
    }
  },
);

hostile(
  'Pings without end, by a client that reads no answer to them',
  'the connection is cut, the call cancelled',
  {},
  async ({ port }) => {
    using client = await open(port);
    client.socket.pause();
    const pings = Buffer.concat(
      Array(10_000).fill(frame(PING, 'x'.repeat(125))),
    );
    const flood = (error?: unknown) => {
      if (!error) client.socket.write(pings, flood);
    };
    flood();
    await client.closed();
  },
);
