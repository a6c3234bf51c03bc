// Numbers in flags, and the error that every failed call becomes.
import { expect, test } from '@jest/globals';
import { wholeNumber } from './program.ts';
import { Status, StatusError } from './status.ts';

test.each(['', '-1', '1.5', '0x10', '1e3', '70000', 'ten'])(
  'a port of "%s" is refused with the flag, the range and the value',
  (value) => {
    expect(() => wholeNumber('port', value, [0, 65_535])).toThrow(
      `--port takes a whole number from 0 to 65535, not "${value}".`,
    );
  },
);

test.each([
  [{ code: 5, details: 'no such thing' }, 'NOT_FOUND', 'no such thing'],
  [new Error('boom'), 'UNKNOWN', 'boom'],
  ['text', 'UNKNOWN', 'text'],
  [{ code: 99, details: '' }, '99', ''],
])('%p becomes a StatusError with the code %s', (error, codeName, details) => {
  expect(StatusError.from(error)).toMatchObject({ codeName, details });
});

test('a StatusError stays the one it is', () => {
  const error = new StatusError(Status.ABORTED, 'again');
  expect(StatusError.from(error)).toBe(error);
});
