// Requests that have to wait, and requests that can never be sent.
import { describe, expect, test } from '@jest/globals';
import { rawFrame } from '../../../testing/raw-frame.ts';
import { ScriptedServer } from '../../../testing/scripted-server.ts';
import { FrameType } from '../frames/frame.ts';

const settings = (digits: string) => rawFrame(FrameType.SETTINGS, 0, 0, digits);

describe('the number of streams', () => {
  test('requests wait for their turn, and may be cancelled before it', async () => {
    using server = await ScriptedServer.greeting('000300000001');
    const [first, second, third] = [
      server.call(),
      server.call(),
      server.call(),
    ];
    await server.until('headers 1');
    expect(server.client.openRequests).toBe(3);
    second.cancel();
    server.answer(1);
    await first.ended;
    await server.until('headers 3');
    server.answer(3);
    await third.ended;
    expect(server.lines).toEqual(['headers 1 "", end', 'headers 3 "", end']);
    expect(second.lines).toEqual([]);
  });

  test('a limit that the server raises is used at once', async () => {
    using server = await ScriptedServer.greeting('000300000000');
    server.call();
    server.call();
    server.send(settings('000300000002'));
    await server.until('headers 3');
    expect(server.lines).toHaveLength(3);
  });

  test('a hundred requests are sent before the settings have come', async () => {
    using server = new ScriptedServer();
    for (let count = 0; count < 101; count++) server.call();
    await server.until('headers 199');
    server.send(settings(''));
    await server.until('headers 201');
    expect(server.lines.indexOf('settings ack')).toBeLessThan(
      server.lines.indexOf('headers 201 "", end'),
    );
  });

  test('too many requests fail', async () => {
    using server = await ScriptedServer.greeting('000300000000');
    const calls = Array.from({ length: 10_001 }, () => server.call());
    const last = await calls.at(-1)?.ended;
    expect(last?.lines).toEqual([
      'end 11: 10000 requests wait for the server already.',
    ]);
    expect(server.client.openRequests).toBe(10_000);
  });

  test('a connection without numbers goes away once its streams are done', async () => {
    using server = new ScriptedServer(2 ** 31 - 3);
    server.send(settings(''));
    await server.until('settings ack');
    const calls = [server.call(), server.call(), server.call()];
    await server.until(`headers ${2 ** 31 - 1}`);
    await calls[2]?.ended;
    expect(calls[2]?.failure).toMatchObject({ isUnprocessed: true });
    server.answer(2 ** 31 - 3);
    server.answer(2 ** 31 - 1);
    await server.until('closed');
    expect(calls[1]?.lines).toEqual(['headers :status 200', 'end']);
    expect(server.events).toEqual(['ready', 'going away', 'closed well']);
  });
});

describe('headers', () => {
  test('a list that the server does not take is not sent', async () => {
    using server = await ScriptedServer.greeting('000600000100');
    const call = await server.call('', ['a', 'x'.repeat(100)]).ended;
    expect(call.lines).toEqual(['end undefined: The server takes 256 bytes.']);
    server.call('', ['a', 'b']);
    await server.until('headers');
    expect(server.lines).toEqual(['headers 1 "a b", end']);
  });

  test('a header that nobody may send fails its request alone', async () => {
    using server = await ScriptedServer.greeting();
    const call = await server.call('', ['a', 'b\nc']).ended;
    expect(call.lines).toEqual([
      'end undefined: The header "a" has a forbidden character.',
    ]);
    expect(server.client.openRequests).toBe(0);
  });
});
