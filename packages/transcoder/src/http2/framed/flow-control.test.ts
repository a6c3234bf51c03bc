// How much is sent, and how much may come: RFC 9113, section 5.2.
import { describe, expect, test } from '@jest/globals';
import { rawFrame } from '../../../testing/raw-frame.ts';
import { ScriptedServer } from '../../../testing/scripted-server.ts';
import { Flag, FrameType } from '../frames/frame.ts';

const { DATA, HEADERS, PING, SETTINGS, WINDOW_UPDATE } = FrameType;
const { END_HEADERS, END_STREAM } = Flag;
const ok = (stream: number) => rawFrame(HEADERS, END_HEADERS, stream, '88');
const settings = (digits: string) => rawFrame(SETTINGS, 0, 0, digits);
const widen = (stream: number, increment: string) =>
  rawFrame(WINDOW_UPDATE, 0, stream, increment.padStart(8, '0'));

describe('flow control', () => {
  test('a body waits for the window of its stream', async () => {
    using server = await ScriptedServer.greeting('000400000003');
    const call = server.call('abcdef');
    await server.until('data 1');
    server.send(widen(1, '2'));
    await server.until('data 1 "de"');
    server.send(widen(1, '9'), ok(1), rawFrame(DATA, END_STREAM, 1));
    await call.ended;
    await server.until('data 1 "f"');
    expect(server.lines).toEqual([
      'headers 1 ""',
      'data 1 "abc" of 3',
      'data 1 "de" of 2',
      'data 1 "f" of 1, end',
    ]);
  });

  test('a window may shrink below zero', async () => {
    using server = await ScriptedServer.greeting('000400000005');
    server.call('abcdefgh');
    await server.until('data 1');
    // From 0 to -4, to 0, to 1.
    server.send(settings('000400000001'), widen(1, '4'));
    server.send(rawFrame(PING, 0, 0, '0000000000000000'), widen(1, '1'));
    await server.until('data 1 "f"');
    expect(server.lines).toEqual([
      'headers 1 ""',
      'data 1 "abcde" of 5',
      'settings ack',
      'ping ack 0000000000000000',
      'data 1 "f" of 1',
    ]);
  });

  test('bodies wait for the window of the connection, and none starves', async () => {
    using server = await ScriptedServer.greeting('00047fffffff');
    const large = 'x'.repeat(65_535);
    server.call(large);
    server.call('second');
    server.call('third');
    await server.until('headers 5');
    expect(server.lines.filter((line) => /^data [35]/.test(line))).toEqual([]);
    server.send(widen(0, '6'));
    await server.until('data 3');
    server.send(widen(0, '6'));
    await server.until('data 5');
    expect(server.lines.slice(-2)).toEqual([
      'data 3 "second" of 6, end',
      'data 5 "third" of 5, end',
    ]);
  });

  test('a window of ours is opened again when half of it is used', async () => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    await server.until('headers 1');
    server.send(ok(1));
    const frame = rawFrame(DATA, 0, 1, Buffer.alloc(16_384));
    for (let count = 0; count < 32; count++) server.send(frame);
    await server.until('window 1');
    server.send(rawFrame(DATA, END_STREAM, 1));
    await call.ended;
    expect(call.body).toHaveLength(512 * 1024);
    expect(server.lines.slice(1)).toEqual([`window 1 ${512 * 1024}`]);
  });

  test('padding and closed streams use the window of the connection', async () => {
    using server = await ScriptedServer.greeting();
    server.call().cancel();
    await server.until('reset 1');
    // 255 bytes of padding, and the byte that says so.
    const frame = rawFrame(DATA, Flag.PADDED, 1, `ff${'00'.repeat(255)}`);
    for (let count = 0; count < 8; count++) server.send(frame);
    const large = rawFrame(DATA, 0, 1, Buffer.alloc(16_384));
    for (let count = 0; count < 256; count++) server.send(large);
    await server.until('window 0');
    expect(server.lines.at(-1)).toBe(`window 0 ${4 * 1024 ** 2 + 2048}`);
  });

  test('nothing is gathered for a server that does not read', async () => {
    // Windows of 2^31 - 1.
    using server = await ScriptedServer.greeting('00047fffffff');
    server.send(widen(0, '7fff0000'));
    await new Promise(setImmediate);
    server.socket.pause();
    const body = 'x'.repeat(1024 * 1024);
    const calls = Array.from({ length: 16 }, () => server.call(body));
    await new Promise(setImmediate);
    const waiting = server.clientSocket.writableLength;
    server.call('small');
    await new Promise(setImmediate);
    expect(waiting).toBeGreaterThan(64 * 1024);
    expect(waiting).toBeLessThan(512 * 1024);
    expect(server.clientSocket.writableLength).toBe(waiting);
    server.socket.resume();
    await server.until('data 33 "small" of 5, end');
    expect(server.lines.filter((line) => line.endsWith('end'))).toHaveLength(
      17,
    );
    expect(calls.flatMap(({ lines }) => lines)).toEqual([]);
  });

  test('a socket that takes everything is given everything', async () => {
    using server = await ScriptedServer.greeting('00047fffffff', 2 ** 30);
    server.send(widen(0, '7fff0000'));
    await new Promise(setImmediate);
    server.call('x'.repeat(1024 * 1024));
    server.call('small');
    await server.until('data 3 "small" of 5, end');
  });
});
