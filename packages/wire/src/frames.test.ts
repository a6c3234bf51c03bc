// The frames of gRPC, whole and cut off.
import { describe, expect, test } from '@jest/globals';
import { fromHex, toHex } from './fixtures/hex.ts';
import { randomBytes, seeded } from './fixtures/random.ts';
import { readFrames } from './frames.ts';
import { framePartsOf } from './parts.ts';
import { describeProblem } from './problem.ts';

test('reads one frame after another', () => {
  const { frames, problem } = readFrames(
    fromHex('00 00000002 6162 01 00000001 63 00 00000000'),
    10,
  );
  expect(problem).toBeUndefined();
  expect(frames).toMatchObject([
    {
      compressed: false,
      size: 2,
      data: { offset: 15, bytes: fromHex('6162') },
    },
    { compressed: true, size: 1, flag: { offset: 17 }, length: { offset: 18 } },
    { compressed: false, size: 0, data: { offset: 28, bytes: fromHex('') } },
  ]);
});

test('reads nothing in nothing', () => {
  expect(readFrames(fromHex(''))).toEqual({ frames: [] });
});

describe('a last frame that is cut off', () => {
  test.each([
    ['00', 0, 'Byte 8: expected 5 bytes before a message, found 1 byte.'],
    [
      '00 000000',
      0,
      'Byte 11: expected 5 bytes before a message, found 4 bytes.',
    ],
    [
      '00 00000003 61',
      1,
      'Byte 13: expected 3 bytes of a message, found 1 byte.',
    ],
    [
      ...(['00 ffffffff', 1] as const),
      'Byte 12: expected 4294967295 bytes of a message, found 0 bytes.',
    ],
  ] as const)('is left: %s', (hex, heads, sentence) => {
    const result = readFrames(fromHex(`00 00000002 6162 ${hex}`));
    expect(result.frames).toHaveLength(1 + heads);
    expect(result.frames[heads + 1]).toBeUndefined();
    expect(result.problem && describeProblem(result.problem)).toBe(sentence);
  });
});

test('names a flag that is neither 0 nor 1, and reads its frame', () => {
  const { frames, problem } = readFrames(fromHex('80 00000001 61'));
  expect(problem).toBeUndefined();
  expect(frames).toMatchObject([
    {
      problem: { kind: 'flag', offset: 0, expected: '0 or 1', found: '128' },
      data: { bytes: fromHex('61') },
    },
  ]);
});

test('reads bytes made by chance to their end', () => {
  for (let seed = 0; seed < 5_000; seed += 1) {
    const input = randomBytes(seeded(seed), 40);
    // Short lengths are more telling than long ones.
    input.fill(0, 1, 4);
    const parts = framePartsOf(readFrames(input));
    expect(parts.map(({ bytes }) => toHex(bytes)).join('')).toBe(toHex(input));
  }
});
