// Frames of all types, right and wrong, in chunks of all sizes.
import { describe, expect, test } from '@jest/globals';
import fc from '../../../testing/fast-check.ts';
import { FrameLog } from '../../../testing/frame-log.ts';
import { rawFrame } from '../../../testing/raw-frame.ts';
import { ErrorCode } from './error-code.ts';
import { Flag, FrameType } from './frame.ts';

const { ACK, END_HEADERS, END_STREAM, PADDED, PRIORITY } = Flag;
const { DATA, HEADERS, CONTINUATION, RST_STREAM, SETTINGS } = FrameType;
const { GOAWAY, PING, PUSH_PROMISE, WINDOW_UPDATE } = FrameType;

const frames: [says: string, ...frames: Buffer[]][] = [
  ['data 1 "abc" of 3', rawFrame(DATA, 0, 1, '616263')],
  ['data 1 "" of 0, end', rawFrame(DATA, END_STREAM, 1)],
  ['data 1 "abc" of 6', rawFrame(DATA, PADDED, 1, '026162630000')],
  ['data 1 "" of 3', rawFrame(DATA, PADDED, 1, '020000')],
  ['headers 3 "abc"', rawFrame(HEADERS, END_HEADERS, 3, '616263')],
  [
    'headers 3 "abc", end',
    rawFrame(HEADERS, END_HEADERS | END_STREAM, 3, '616263'),
  ],
  [
    'headers 3 "abc"',
    rawFrame(
      HEADERS,
      END_HEADERS | PADDED | PRIORITY,
      3,
      '010000000510616263ff',
    ),
  ],
  [
    'headers 3 "abc", end',
    rawFrame(HEADERS, END_STREAM, 3, '61'),
    rawFrame(CONTINUATION, 0, 3, '62'),
    rawFrame(CONTINUATION, 0, 3),
    rawFrame(CONTINUATION, END_HEADERS, 3, '63'),
  ],
  ['reset 5 8', rawFrame(RST_STREAM, 0, 5, '00000008')],
  [
    'settings 4=65536 9=1',
    rawFrame(SETTINGS, 0, 0, '000400010000000900000001'),
  ],
  ['settings ack', rawFrame(SETTINGS, ACK)],
  ['ping 0102030405060708', rawFrame(PING, 0, 0, '0102030405060708')],
  ['ping ack 0102030405060708', rawFrame(PING, ACK, 0, '0102030405060708')],
  ['goaway 7 11 "abc"', rawFrame(GOAWAY, 0, 0, '000000070000000b616263')],
  ['window 0 16', rawFrame(WINDOW_UPDATE, 0, 0, '00000010')],
  // The first bit is reserved.
  ['window 9 16', rawFrame(WINDOW_UPDATE, 0, 9, '80000010')],
  ['ignored', rawFrame(FrameType.PRIORITY, 0, 9, '0000000510')],
  ['ignored', rawFrame(0xfa, 0xff, 9, '00')],
];

test.each(frames)('%s', (says, ...parts) => {
  const log = new FrameLog();
  log.read(Buffer.concat(parts));
  expect(log.lines).toEqual([says]);
});

test('frames come whole and in order, however they are cut', () => {
  const large = Buffer.alloc(16_384, 'x');
  const all = Buffer.concat([
    ...frames.flatMap(([, ...parts]) => parts),
    rawFrame(DATA, 0, 1, large),
    rawFrame(PING, 0, 0, '0102030405060708'),
  ]);
  const whole = new FrameLog();
  whole.read(all);
  expect(whole.lines).toHaveLength(frames.length + 2);
  const cuts = fc.array(fc.oneof(fc.nat(400), fc.nat(all.length)));
  const property = fc.property(cuts, (places) => {
    const log = new FrameLog();
    let from = 0;
    for (const to of [...places.sort((a, b) => a - b), all.length]) {
      log.read(all.subarray(from, to));
      from = to;
    }
    expect(log.lines).toEqual(whole.lines);
  });
  fc.assert(property, { numRuns: 300 });
});

test('a frame that lies in one chunk is not copied', () => {
  const log = new FrameLog();
  const chunk = rawFrame(DATA, 0, 1, '616263');
  log.read(chunk);
  expect(log.payloads.map(({ buffer }) => buffer)).toEqual([chunk.buffer]);
  expect(log.payloads[0]?.buffer).toBe(chunk.buffer);
});

describe('the connection ends at', () => {
  const code = ErrorCode;
  test.each([
    ['DATA on no stream', code.PROTOCOL_ERROR, rawFrame(DATA)],
    ['HEADERS on no stream', code.PROTOCOL_ERROR, rawFrame(HEADERS)],
    [
      'padding as long as its frame',
      code.PROTOCOL_ERROR,
      rawFrame(DATA, PADDED, 1, '01'),
    ],
    [
      'a padded frame without a length of the padding',
      code.FRAME_SIZE_ERROR,
      rawFrame(DATA, PADDED, 1),
    ],
    [
      'HEADERS too short for its priority',
      code.FRAME_SIZE_ERROR,
      rawFrame(HEADERS, PRIORITY | END_HEADERS, 1, '00000000'),
    ],
    [
      'a frame within a block of headers',
      code.PROTOCOL_ERROR,
      Buffer.concat([rawFrame(HEADERS, 0, 1), rawFrame(DATA, 0, 1)]),
    ],
    [
      'CONTINUATION of another stream',
      code.PROTOCOL_ERROR,
      Buffer.concat([rawFrame(HEADERS, 0, 1), rawFrame(CONTINUATION, 0, 3)]),
    ],
    [
      'CONTINUATION of nothing',
      code.PROTOCOL_ERROR,
      rawFrame(CONTINUATION, END_HEADERS, 1),
    ],
    ['a push', code.PROTOCOL_ERROR, rawFrame(PUSH_PROMISE, 4, 1, '00000002')],
    [
      'RST_STREAM of 3 bytes',
      code.FRAME_SIZE_ERROR,
      rawFrame(3, 0, 1, '000000'),
    ],
    [
      'RST_STREAM on no stream',
      code.PROTOCOL_ERROR,
      rawFrame(3, 0, 0, '00000000'),
    ],
    [
      'SETTINGS of 5 bytes',
      code.FRAME_SIZE_ERROR,
      rawFrame(4, 0, 0, '0004000000'),
    ],
    ['SETTINGS on a stream', code.PROTOCOL_ERROR, rawFrame(4, 0, 1)],
    [
      'an acknowledgement with settings',
      code.FRAME_SIZE_ERROR,
      rawFrame(SETTINGS, ACK, 0, '000400000001'),
    ],
    [
      'a window beyond 2^31 - 1',
      code.FLOW_CONTROL_ERROR,
      rawFrame(SETTINGS, 0, 0, '000480000000'),
    ],
    [
      'a frame size below 2^14',
      code.PROTOCOL_ERROR,
      rawFrame(SETTINGS, 0, 0, '000500003fff'),
    ],
    [
      'a server that wants pushes',
      code.PROTOCOL_ERROR,
      rawFrame(SETTINGS, 0, 0, '000200000001'),
    ],
    [
      'PING of 7 bytes',
      code.FRAME_SIZE_ERROR,
      rawFrame(PING, 0, 0, '00000000000000'),
    ],
    [
      'PING on a stream',
      code.PROTOCOL_ERROR,
      rawFrame(PING, 0, 1, '0000000000000000'),
    ],
    [
      'GOAWAY of 7 bytes',
      code.FRAME_SIZE_ERROR,
      rawFrame(GOAWAY, 0, 0, '00000000000000'),
    ],
    [
      'GOAWAY on a stream',
      code.PROTOCOL_ERROR,
      rawFrame(GOAWAY, 0, 1, '0000000000000000'),
    ],
    [
      'WINDOW_UPDATE of 3 bytes',
      code.FRAME_SIZE_ERROR,
      rawFrame(8, 0, 1, '000000'),
    ],
    [
      'a frame beyond 2^14 bytes',
      code.FRAME_SIZE_ERROR,
      rawFrame(DATA, 0, 1, Buffer.alloc(16_385)),
    ],
  ])('%s', (_, code, bytes) => {
    const log = new FrameLog();
    expect(() => log.read(bytes)).toThrow(expect.objectContaining({ code }));
    expect(log.lines).toEqual([]);
  });

  test.each([
    ['large', rawFrame(CONTINUATION, 0, 1, Buffer.alloc(1000)), 1],
    ['empty', rawFrame(CONTINUATION, 0, 1), 100],
  ])('a block of headers without end, in %s frames', (_, frame, most) => {
    const log = new FrameLog();
    log.read(rawFrame(HEADERS, 0, 1));
    const { ENHANCE_YOUR_CALM } = ErrorCode;
    let count = 0;
    const flood = () => {
      for (; count <= most; count++) log.read(frame);
    };
    const error = expect.objectContaining({ code: ENHANCE_YOUR_CALM });
    expect(flood).toThrow(error);
  });
});

test('bytes of any kind are read to an end, or refused', () => {
  const type = fc.nat(10);
  const payload = fc.uint8Array({ maxLength: 12 });
  const frame = fc
    .tuple(type, fc.nat(0xff), fc.nat(3), payload)
    .map(([type, flags, stream, bytes]) =>
      rawFrame(type, flags, stream, Buffer.from(bytes)),
    );
  const noise = fc
    .uint8Array({ maxLength: 40 })
    .map((each) => Buffer.from(each));
  const chunk = fc.oneof({ weight: 9, arbitrary: frame }, noise);
  const property = fc.property(fc.array(chunk), (chunks) => {
    const log = new FrameLog();
    try {
      for (const each of chunks) log.read(each);
    } catch (error) {
      expect(error).toMatchObject({ name: 'ConnectionError' });
    }
  });
  fc.assert(property, { numRuns: 2_000 });
});
