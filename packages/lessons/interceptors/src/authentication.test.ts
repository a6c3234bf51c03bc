// Who has no good key gets no further than the interceptor.
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { keyCheck } from './api-keys.ts';
import { requireApiKey, sendApiKey } from './authentication.ts';
import { traceHandlers } from './call-trace.ts';
import { echoBehind, kinds, statusOf } from './echo-behind.ts';

// The SHA-256 of "good".
const DIGEST =
  '770e607624d689265ca6c44884d0807d9b054d23c473c106c72be9de08b7376c';
const isGood = keyCheck(JSON.stringify({ somebody: DIGEST }));

test.each([
  ['good', Status.OK],
  ['bad', Status.UNAUTHENTICATED],
  ['', Status.UNAUTHENTICATED],
  [undefined, Status.UNAUTHENTICATED],
])('a call of any kind with the key %j ends with %i', async (key, expected) => {
  const trace: string[] = [];
  const write = (line: string) => trace.push(line);
  await using echo = await echoBehind(
    [requireApiKey(isGood), traceHandlers('inner', write)],
    key === undefined ? [] : [sendApiKey(key)],
  );
  for (const [, call] of kinds) {
    const { code } = await statusOf(call(echo.stub));
    expect(code).toBe(expected);
  }
  const started = trace.filter((line) => line === 'inner > start');
  expect(started).toHaveLength(expected === Status.OK ? kinds.length : 0);
});
