// The header Grpc-Timeout: what is read, and what is refused.
import { status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { deadlineOf, parseTimeout } from './timeout.ts';

describe('parseTimeout', () => {
  test.each([
    ['1H', 3_600_000],
    ['2M', 120_000],
    ['3S', 3_000],
    ['250m', 250],
    ['500u', 0.5],
    ['1n', 0.000001],
    ['0S', 0],
    ['00000001S', 1_000],
    // Longer than a timer can count, here and in the server.
    ['99999999H', 2_147_483_000],
  ])('reads %s as %d ms', (text, expected) => {
    expect(parseTimeout(text)).toBe(expected);
  });

  test.each([
    '',
    'S',
    '1',
    '1s',
    '1 S',
    ' 1S',
    '-1S',
    '+1S',
    '1.5S',
    '1e3m',
    '123456789m',
    '1SS',
    '٣S',
    'constructor',
  ])('refuses "%s"', (text) => {
    expect(() => parseTimeout(text)).toThrow(
      expect.objectContaining({
        code: status.INVALID_ARGUMENT,
        details:
          'The header Grpc-Timeout must be one to eight digits and a unit out ' +
          'of H, M, S, m, u and n, such as 500m.',
      }),
    );
  });
});

describe('deadlineOf', () => {
  test('gives a call none that has neither', () => {
    expect(deadlineOf(undefined, undefined, 'spec')).toBeUndefined();
  });

  test.each([
    ['1H', undefined, 3_600_000],
    [undefined, 5_000, 5_000],
    ['1S', 5_000, 1_000],
    ['10S', 5_000, 5_000],
  ])('takes the shorter of %s and %s ms', (header, own, expected) => {
    const before = Date.now();
    const deadline = Number(deadlineOf(header, own, 'spec'));
    expect(deadline).toBeGreaterThanOrEqual(before + expected);
    expect(deadline).toBeLessThanOrEqual(Date.now() + expected);
  });
});

describe('deadlineOf in the mode of grpc-gateway', () => {
  test.each(['', '0S', '000n'])('takes "%s" for no timeout', (header) => {
    expect(deadlineOf(header, undefined, 'grpc-gateway')).toBeUndefined();
  });

  test('takes more than eight digits', () => {
    const header = '18446744073709551615n';
    expect(deadlineOf(header, undefined, 'grpc-gateway')).toBeInstanceOf(Date);
  });

  test.each(['18446744073709551616n', '-1S', '1s', 'S'])(
    'refuses "%s"',
    (header) => {
      expect(() => deadlineOf(header, undefined, 'grpc-gateway')).toThrow(
        expect.objectContaining({ code: status.INVALID_ARGUMENT }),
      );
    },
  );
});
