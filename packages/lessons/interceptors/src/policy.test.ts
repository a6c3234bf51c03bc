// The rules of each method, on both sides.
import { InterceptingCall, type Interceptor } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { traceHandlers } from './call-trace.ts';
import { echoBehind, KINDS, kinds, statusOf } from './echo-behind.ts';
import { openMethods, setDeadlines } from './policy.ts';

// An interceptor after the one with the rules sees what it has set.
function deadlines() {
  const seen: unknown[] = [];
  const note: Interceptor = (options, nextCall) => {
    seen.push(options.deadline);
    return new InterceptingCall(nextCall(options));
  };
  return { seen, note };
}

const IN_2100 = Date.UTC(2100);

test.each([
  ['Say', IN_2100 + 1_000],
  ['Repeat', IN_2100 + 2_000],
] as const)('a %s gets the deadline of its method', async (name, deadline) => {
  const { seen, note } = deadlines();
  const timeouts = { '/interceptors.Echo/Say': 1_000 };
  const rules = setDeadlines(timeouts, 2_000, () => IN_2100);
  await using echo = await echoBehind([], [rules, note]);
  await statusOf(KINDS[name](echo.stub));
  expect(seen).toEqual([deadline]);
});

test('a deadline that the caller has set stays', async () => {
  const { seen, note } = deadlines();
  const rules = setDeadlines({}, 1, () => 0);
  await using echo = await echoBehind([], [rules, note]);
  const options = { deadline: IN_2100 };
  await unary<object>((done) => echo.stub.say({ text: 'a' }, options, done));
  expect(seen).toEqual([IN_2100]);
});

test.each(kinds)(
  'a %s that is not open is PERMISSION_DENIED and goes no further',
  async (_, call) => {
    const trace: string[] = [];
    const write = (line: string) => trace.push(line);
    const rules = openMethods(new Set());
    await using echo = await echoBehind([rules, traceHandlers('x', write)]);
    const { code } = await statusOf(call(echo.stub));
    expect(code).toBe(Status.PERMISSION_DENIED);
    expect(trace).toEqual([]);
  },
);
