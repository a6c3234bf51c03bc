// One timer for all deadlines, and what a server is told of them.
import { expect, test } from '@jest/globals';
import { Deadlines, timeoutHeader } from './deadlines.ts';

test.each([
  [-5, '0m'],
  [0.2, '1m'],
  [99_999_999, '99999999m'],
  [100_000_000, '100000S'],
  [100_000_001, '100001S'],
  [2e11, '3333334M'],
  [7e12, '1944445H'],
  [Number.MAX_SAFE_INTEGER, '99999999H'],
])('%d ms are told as %s', (ms, header) => {
  expect(timeoutHeader(ms)).toBe(header);
});

test.each([
  ['in time', 0],
  ['late, all at once', 70],
])(
  'calls expire %s in the order of their deadlines, and those that ended do not',
  async (_, busyMs) => {
    const deadlines = new Deadlines();
    const expired: string[] = [];
    const now = Date.now();
    const last = Promise.withResolvers<void>();
    const expiring = (name: string, ms: number) => ({
      expiresAt: now + ms,
      place: -1,
      expire() {
        expired.push(name);
        expect(Date.now()).toBeGreaterThanOrEqual(now + ms);
        if (name === 'late') last.resolve();
      },
    });
    const ended = expiring('ended', 10);
    const endedToo = expiring('ended too', 10);
    const calls = [expiring('late', 60), expiring('early', 20), ended];
    for (const call of [...calls, expiring('never', 2 ** 40), endedToo]) {
      deadlines.add(call);
    }
    for (const call of [ended, ended, endedToo]) deadlines.delete(call);
    while (Date.now() < now + busyMs);
    // The timer alone keeps no process alive: a connection does.
    const alive = setInterval(() => {}, 1_000);
    await last.promise;
    clearInterval(alive);
    expect(expired).toEqual(['early', 'late']);
  },
);
