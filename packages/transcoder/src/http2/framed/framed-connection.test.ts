// What a connection sends, and what it makes of what it gets.
import { describe, expect, test } from '@jest/globals';
import { rawFrame } from '../../../testing/raw-frame.ts';
import { ScriptedServer } from '../../../testing/scripted-server.ts';
import { Flag, FrameType } from '../frames/frame.ts';

const { DATA, GOAWAY, HEADERS, PING, RST_STREAM } = FrameType;
const { END_HEADERS, END_STREAM } = Flag;
const ok = (stream: number) => rawFrame(HEADERS, END_HEADERS, stream, '88');

test('a connection begins with its settings and a large window', async () => {
  using server = new ScriptedServer();
  await server.until('window');
  expect(server.chunks).toEqual([
    ['settings 2=0 4=1048576 6=65536', `window 0 ${8 * 1024 ** 2 - 65_535}`],
  ]);
});

test('a response is told in order', async () => {
  using server = await ScriptedServer.greeting();
  const call = server.call('hello', ['a', 'b']);
  await server.until('data 1');
  // An interim response, which is left out; then "x: y" in the trailers.
  server.send(
    rawFrame(HEADERS, END_HEADERS, 1, '0803313033'),
    ok(1),
    rawFrame(DATA, 0, 1, '6162'),
    rawFrame(DATA, 0, 1, ''),
    rawFrame(DATA, 0, 1, '63'),
    rawFrame(HEADERS, END_HEADERS | END_STREAM, 1, '0001780179'),
  );
  await call.ended;
  expect(call.lines).toEqual([
    'headers :status 200',
    'data ab',
    'data c',
    'trailers x y',
    'end',
  ]);
  expect(server.client.openRequests).toBe(0);
});

test('what is sent within one turn is one write', async () => {
  using server = await ScriptedServer.greeting();
  server.call('one', ['a', '1']);
  server.call('two');
  server.call('', ['b', '2']);
  await server.until('headers 5');
  expect(server.chunks).toEqual([
    [
      'headers 1 "a 1"',
      'data 1 "one" of 3, end',
      'headers 3 ""',
      'data 3 "two" of 3, end',
      'headers 5 "b 2", end',
    ],
  ]);
});

describe('a request that ends early', () => {
  test('is reset where it is cancelled, and told nothing more', async () => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    await server.until('headers 1');
    call.cancel();
    call.cancel();
    await server.until('reset 1 8');
    // The block adds "x: y" to the table, and the next refers to it.
    server.send(rawFrame(HEADERS, END_HEADERS, 1, '884001780179'));
    server.send(
      rawFrame(DATA, 0, 1, '61'),
      rawFrame(RST_STREAM, 0, 1, '00000000'),
    );
    const next = server.call();
    await server.until('headers 3');
    server.send(rawFrame(HEADERS, END_HEADERS | END_STREAM, 3, '88be'));
    await next.ended;
    expect(next.lines).toEqual(['headers :status 200 x y', 'end']);
    expect(call.lines).toEqual([]);
    expect(
      server.lines.filter((line) => line.startsWith('reset')),
    ).toHaveLength(1);
  });

  test('is complete where the server does not wait for its body', async () => {
    using server = await ScriptedServer.greeting('000400000000');
    const call = server.call('body');
    await server.until('headers 1');
    server.answer(1);
    await call.ended;
    await server.until('reset 1 0');
    expect(call.lines).toEqual(['headers :status 200', 'end']);
  });

  test.each([
    [
      '00000007',
      'end 7, unprocessed: The server reset the stream: REFUSED_STREAM.',
    ],
    ['00000002', 'end 2: The server reset the stream: INTERNAL_ERROR.'],
    ['00000099', 'end 153: The server reset the stream: error 153.'],
  ])('says why the server has reset it: %s', async (code, line) => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    await server.until('headers 1');
    server.send(rawFrame(RST_STREAM, 0, 1, code));
    await call.ended;
    expect(call.lines).toEqual([line]);
  });
});

describe('GOAWAY', () => {
  test('lets the streams go on that the server has taken', async () => {
    using server = await ScriptedServer.greeting('000300000002');
    const calls = [server.call(), server.call(), server.call()];
    await server.until('headers 3');
    // First a warning, and then what is meant.
    server.send(rawFrame(GOAWAY, 0, 0, '7fffffff00000000'));
    server.send(rawFrame(GOAWAY, 0, 0, '0000000100000000'));
    await calls[1]?.ended;
    expect(server.events).toEqual(['ready', 'going away']);
    const late = await server.call().ended;
    server.answer(1);
    await calls[0]?.ended;
    await server.until('the end');
    const refused =
      'end undefined, unprocessed: The connection takes no requests any more.';
    expect(calls.map(({ lines }) => lines)).toEqual([
      ['headers :status 200', 'end'],
      [refused],
      [refused],
    ]);
    expect(late.lines).toEqual([refused]);
    expect(server.events).toEqual(['ready', 'going away', 'closed well']);
    expect(server.lines.slice(2)).toEqual(['goaway 0 0 ""', 'the end']);
  });

  test('says why, where all is not well', async () => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    await server.until('headers 1');
    const words = Buffer.from('too_many_pings\n').toString('hex');
    server.send(rawFrame(GOAWAY, 0, 0, `000000010000000b${words}`));
    await server.until('going away');
    server.socket.end();
    await call.ended;
    const farewell =
      'The server went away: ENHANCE_YOUR_CALM "too_many_pings?".';
    expect(call.lines).toEqual([`end undefined: ${farewell}`]);
    expect(server.events.at(-1)).toBe(`closed ${farewell}`);
  });
});

describe('the end of a connection', () => {
  test('drain waits for open requests, and takes no others', async () => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    await server.until('headers 1');
    server.client.drain();
    const late = await server.call().ended;
    expect(late.failure).toMatchObject({ isUnprocessed: true });
    server.answer(1);
    await call.ended;
    await server.until('the end');
    expect(server.lines.slice(1)).toEqual(['goaway 0 0 ""', 'the end']);
    expect(server.events).toEqual(['ready', 'going away', 'closed well']);
  });

  test('destroy tells every request the reason', async () => {
    using server = await ScriptedServer.greeting('000300000001');
    const calls = [server.call(), server.call()];
    await server.until('headers 1');
    const ping = server.client.ping();
    server.client.destroy(new Error('Enough.'));
    expect(calls.map(({ lines }) => lines)).toEqual([
      ['end undefined: Enough.'],
      [
        'end undefined, unprocessed: The connection takes no requests any more.',
      ],
    ]);
    await expect(ping).rejects.toThrow('Enough.');
    await expect(server.client.ping()).rejects.toThrow('lost');
    expect(server.events).toEqual(['ready', 'going away', 'closed well']);
  });

  test('a request that was never written is unprocessed', async () => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    server.client.destroy();
    expect(call.failure?.isUnprocessed).toBe(true);
    await server.until('goaway');
    expect(server.lines).toEqual(['goaway 0 0 ""']);
  });

  test('a ping is answered, and answers', async () => {
    using server = await ScriptedServer.greeting();
    server.send(rawFrame(PING, 0, 0, '0102030405060708'));
    await server.until('ping ack 0102030405060708');
    const ping = server.client.ping();
    await server.until('ping 0000000000000001');
    // An answer to another question, and then the right one.
    server.send(rawFrame(PING, Flag.ACK, 0, '0000000000000009'));
    server.send(rawFrame(PING, Flag.ACK, 0, '0000000000000001'));
    await expect(ping).resolves.toBeUndefined();
  });
});
