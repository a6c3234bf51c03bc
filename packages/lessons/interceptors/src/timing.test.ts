// The time of a call, by a clock that the test moves.
import { expect, test } from '@jest/globals';
import { echoBehind, kinds, statusOf } from './echo-behind.ts';
import { timeCalls, timeHandlers } from './timing.ts';

// Each look at it finds it five milliseconds later.
function clock() {
  let time = 0;
  return () => {
    time += 5;
    return time;
  };
}

test.each(kinds)('a %s is timed once on each side', async (name, call) => {
  const times: unknown[] = [];
  await using echo = await echoBehind(
    [timeHandlers(clock(), (...time) => times.push('server', ...time))],
    [timeCalls(clock(), (...time) => times.push('client', ...time))],
  );
  await statusOf(call(echo.stub));
  const path = `/interceptors.Echo/${name}`;
  expect(times).toEqual(['server', path, 5, 'client', path, 5]);
});
