// Servers that break the rules: what ends, and what goes on.
import { describe, expect, test } from '@jest/globals';
import fc from '../../../testing/fast-check.ts';
import { rawFrame } from '../../../testing/raw-frame.ts';
import type { RecordedCall } from '../../../testing/recorded-call.ts';
import { ScriptedServer } from '../../../testing/scripted-server.ts';
import { Flag, FrameType } from '../frames/frame.ts';

const { DATA, HEADERS, PING, RST_STREAM, SETTINGS } = FrameType;
const { WINDOW_UPDATE } = FrameType;
const { END_HEADERS, END_STREAM } = Flag;
const ok = rawFrame(HEADERS, END_HEADERS, 1, '88');
const ping = rawFrame(PING, 0, 0, '0000000000000000');

describe('the connection ends with a GOAWAY', () => {
  test.each([
    ['DATA on no stream of ours', 1, rawFrame(DATA, 0, 3)],
    [
      'HEADERS on a stream of its own',
      1,
      rawFrame(HEADERS, END_HEADERS, 2, '88'),
    ],
    [
      'RST_STREAM on no stream of ours',
      1,
      rawFrame(RST_STREAM, 0, 3, '00000008'),
    ],
    [
      'a window for no stream of ours',
      1,
      rawFrame(WINDOW_UPDATE, 0, 3, '00000001'),
    ],
    ['a wider window by 0', 3, rawFrame(WINDOW_UPDATE, 0, 0, '00000000')],
    ['too wide a window', 3, rawFrame(WINDOW_UPDATE, 0, 0, '7fffffff')],
    [
      'too wide a window by its settings',
      3,
      Buffer.concat([
        rawFrame(WINDOW_UPDATE, 0, 1, '7fff0000'),
        rawFrame(SETTINGS, 0, 0, '00047fffffff'),
      ]),
    ],
    [
      'a block of headers that is malformed',
      9,
      rawFrame(HEADERS, END_HEADERS, 1, 'ff'),
    ],
    [
      'a frame that is too large',
      6,
      rawFrame(DATA, 0, 1, Buffer.alloc(16_385)),
    ],
  ])('after %s', async (_, code, bytes) => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    await server.until('headers 1');
    server.send(bytes);
    await call.ended;
    await server.until('the end');
    expect(call.failure).toMatchObject({
      code: undefined,
      isUnprocessed: false,
    });
    expect(server.lines.slice(-2)).toEqual([`goaway 0 ${code} ""`, 'the end']);
    const [, going, closed] = server.events;
    expect(going).toBe('going away');
    expect(closed).toBe(`closed ${call.failure?.message}`);
  });

  test.each([
    ['an answer of HTTP/1.1', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['a frame before its settings', ping],
    ['an acknowledgement before its settings', rawFrame(SETTINGS, Flag.ACK)],
  ])('after %s, since that is not HTTP/2', async (_, bytes) => {
    using server = new ScriptedServer();
    const call = server.call();
    await server.until('headers 1');
    server.send(bytes);
    await server.until('the end');
    const reason = 'The server does not speak HTTP/2 (PROTOCOL_ERROR)';
    expect(server.events).toEqual(['going away', `closed ${reason}`]);
    expect(call.lines).toEqual([`end undefined: ${reason}`]);
  });
});

describe('the stream ends with a RST_STREAM, and the connection goes on', () => {
  // "A: " as a name, and a value of two bytes.
  const literal = (name: string, value: string) =>
    `00${[name, value].map((each) => `0${each.length / 2}${each}`).join('')}`;
  const headers = (flags: number, digits: string) =>
    rawFrame(HEADERS, END_HEADERS | flags, 1, digits);

  test.each([
    ['headers without a status', 1, headers(0, literal('61', '62'))],
    ['a status after a header', 1, headers(0, `${literal('61', '62')}88`)],
    ['two statuses', 1, headers(0, '8888')],
    ['a status of two digits', 1, headers(0, '08023230')],
    ['an interim response that ends', 1, headers(END_STREAM, '0803313033')],
    ['a pseudo-header of a request', 1, headers(0, '8882')],
    ['a name with a capital letter', 1, headers(0, `88${literal('41', '62')}`)],
    ['an empty name', 1, headers(0, `88${literal('', '62')}`)],
    ['a value with a line break', 1, headers(0, `88${literal('61', '0d0a')}`)],
    [
      'a header of HTTP/1.1',
      1,
      headers(0, `88000a${Buffer.from('connection').toString('hex')}0161`),
    ],
    ['a body before the headers', 1, rawFrame(DATA, 0, 1, '61')],
    ['trailers that do not end', 1, Buffer.concat([ok, headers(0, '')])],
    [
      'a status in the trailers',
      1,
      Buffer.concat([ok, headers(END_STREAM, '88')]),
    ],
    ['a wider window by 0', 3, rawFrame(WINDOW_UPDATE, 0, 1, '00000000')],
    ['too wide a window', 3, rawFrame(WINDOW_UPDATE, 0, 1, '7fffffff')],
    [
      'headers of more than 64 KiB',
      11,
      // A field of 4,000 bytes goes into the table, and comes again.
      headers(
        0,
        `88400161 7fa11e${'61'.repeat(4000)}${'be'.repeat(16)}`.replace(
          ' ',
          '',
        ),
      ),
    ],
  ])('after %s', async (_, code, bytes) => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    await server.until('headers 1');
    server.send(bytes);
    await server.until(`reset 1 ${code}`);
    expect(call.failure).toMatchObject({ code, isUnprocessed: false });
    const next = server.call();
    await server.until('headers 3');
    server.answer(3);
    await next.ended;
    expect(next.lines).toEqual(['headers :status 200', 'end']);
  });
});

describe('a flood ends the connection', () => {
  test.each([
    ['pings', ping],
    ['settings', rawFrame(SETTINGS)],
    ['frames without a meaning', rawFrame(0xfe)],
    ['priorities', rawFrame(FrameType.PRIORITY, 0, 1, '0000000000')],
    ['empty frames of a body', rawFrame(DATA, 0, 1)],
    ['frames on a closed stream', rawFrame(DATA, 0, 3, '61')],
    ['resets of a closed stream', rawFrame(RST_STREAM, 0, 3, '00000008')],
  ])('of %s', async (_, frame) => {
    using server = await ScriptedServer.greeting();
    const call = server.call();
    server.call().cancel();
    await server.until('reset 3');
    const most = Buffer.concat(Array.from({ length: 10_000 }, () => frame));
    // What is of use between them makes good for them.
    server.send(ok, most, rawFrame(DATA, 0, 1, '61'), most);
    server.send(rawFrame(DATA, 0, 1, '62'), most, frame);
    await call.ended;
    await server.until('goaway 0 11');
    expect(call.lines).toEqual([
      'headers :status 200',
      'data a',
      'data b',
      'end undefined: The server sends 10000 frames of no use (ENHANCE_YOUR_CALM)',
    ]);
  });

  test('of questions whose answers nobody reads', async () => {
    using server = await ScriptedServer.greeting();
    server.socket.pause();
    const call = server.call();
    const pings = Buffer.concat(Array.from({ length: 9_000 }, () => ping));
    server.send(ok);
    for (let count = 0; count < 8 && !call.failure; count++) {
      server.send(pings, rawFrame(DATA, 0, 1, '61'));
    }
    await call.ended;
    expect(call.failure?.message).toBe(
      'The server asks for answers, and does not read them (ENHANCE_YOUR_CALM)',
    );
  });
});

test('whatever frames come, each request is told of one end, in order', async () => {
  const block = fc.oneof(
    fc.constantFrom('88', '', '880001780179', '0803313030', 'be'),
    fc
      .uint8Array({ maxLength: 5 })
      .map((each) => Buffer.from(each).toString('hex')),
  );
  const stream = fc.constantFrom(0, 1, 3, 5);
  const flags = fc.constantFrom(0, 1, 4, 5, 8);
  const frame = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constant(HEADERS), flags, stream, block),
    },
    { weight: 4, arbitrary: fc.tuple(fc.constant(DATA), flags, stream, block) },
    fc.tuple(fc.constantFrom(3, 8), flags, stream, fc.constant('00000007')),
    fc.tuple(fc.nat(10), flags, stream, fc.constantFrom('', '00'.repeat(8))),
  );
  const frames = fc.array(
    frame.map(([type, flags, id, digits]) => rawFrame(type, flags, id, digits)),
  );
  const property = fc.asyncProperty(frames, async (sent) => {
    using server = await ScriptedServer.greeting();
    const calls = [server.call('a'), server.call('b'), server.call('c')];
    server.send(Buffer.concat(sent));
    await new Promise(setImmediate);
    server.client.destroy();
    for (const call of calls) expect(kindsOf(call)).toMatch(ORDER);
    expect(server.events.slice(-2)[0]).toBe('going away');
    expect(server.client.openRequests).toBe(0);
  });
  await fc.assert(property, { numRuns: 500 });
});

const ORDER = /^(headers )?(data )*(trailers )?end$/;

function kindsOf({ lines }: RecordedCall): string {
  return lines.map((line) => line.split(' ')[0]).join(' ');
}
