// Clients that go away: in the middle of what they send, wait for, or read.
import { expect } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { hostile } from '../../testing/hostile.ts';
import { RawClient } from '../../testing/raw-client.ts';

hostile(
  'A client that goes away in the middle of its body',
  'no call is made',
  {},
  async ({ port, backend }) => {
    {
      using client = await RawClient.to(port);
      const headers = { 'Content-Length': '100' };
      client.write(bytesOf({ method: 'POST', path: '/v1/hold', headers }));
      client.write('{"name":"gone"');
    }
    backend.calls.release('here');
    await ask(port, { path: '/v1/hold/here' });
    const gone = backend.calls.arrived('gone').then(() => 'arrived');
    expect(await Promise.race([gone, 'did not'])).toBe('did not');
  },
);

hostile(
  'A client that goes away before its answer',
  'the call is cancelled',
  {},
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    client.write(bytesOf({ path: '/v1/hold/gone' }));
    await backend.calls.arrived('gone');
    client[Symbol.dispose]();
    await backend.calls.cancelled('gone');
  },
);

hostile(
  'A client that goes away in the middle of a stream',
  'the call is cancelled',
  {},
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    const path = '/v1/endless?size=10&message=gone';
    client.write(bytesOf({ path }));
    await client.received(1_000);
    client[Symbol.dispose]();
    await backend.calls.cancelled('gone');
  },
);

hostile(
  'A client that resets its connection',
  'the call is cancelled',
  {},
  async ({ port, backend }) => {
    using client = await RawClient.to(port);
    client.write(bytesOf({ path: '/v1/hold/gone' }));
    await backend.calls.arrived('gone');
    client.socket.resetAndDestroy();
    await backend.calls.cancelled('gone');
  },
);
