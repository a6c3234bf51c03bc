// The command line of h2load, and what it printed on some runs.
import { expect, test } from '@jest/globals';
import { h2loadCommand, latencyOf, nameOf, readH2load } from './h2load.ts';

const PRINTED = `
finished in 1.20s, 16611.72 req/s, 844.11KB/s
requests: 20000 total, 20000 started, 20000 done, 19998 succeeded, 2 failed, 2 errored, 0 timeout
status codes: 19998 2xx, 0 3xx, 0 4xx, 2 5xx
traffic: 1016.28KB (1040672) total, 98.10KB (100452) headers (space savings 96.39%), 351.56KB (360000) data
`;

test('the counts of a run are read from what h2load printed', () => {
  expect(readH2load(PRINTED)).toEqual({
    requests: 20_000,
    succeeded: 19_998,
    seconds: 1.2,
    dataBytes: 360_000,
  });
});

test.each([
  ['17.25ms', 0.017_25],
  ['940us', 0.000_94],
  ['2m', 120],
])('a time of %s is %d seconds', (time, seconds) => {
  const { seconds: read } = readH2load(PRINTED.replace('1.20s', time));
  expect(read).toBeCloseTo(seconds, 8);
});

test('of the times in a log, 99 of 100 are no longer than the one that is given', () => {
  const line = (_: unknown, i: number) =>
    `17000000000\t200\t${(i + 1) * 1_000}\n`;
  const log = Array.from({ length: 200 }, line).reverse().join('');
  expect(latencyOf(log, 0.99)).toBe(198);
  expect(latencyOf(log, 1)).toBe(200);
  expect(() => latencyOf('', 0.99)).toThrow('h2load logged no request');
});

test('an answer without a message counts no bytes', () => {
  const printed = PRINTED.replace('351.56KB (360000) data', '0B (0) data');
  expect(readH2load(printed).dataBytes).toBe(0);
});

test('what is no result is shown in the error', () => {
  const refused = 'client could not connect to host\n';
  expect(() => readH2load(refused)).toThrow(refused.trim());
});

test('a regime becomes flags, and never fewer requests than connections', () => {
  const regime = { connections: 4, streams: 32 };
  expect(nameOf(regime)).toBe('4×32');
  const command = h2loadCommand(regime, { requests: 1 }, 'http://h/s/m', {
    bodyFile: 'f',
  });
  expect(command.join(' ')).toBe(
    'h2load --clients 4 --max-concurrent-streams 32 --requests 4 --data f ' +
      '--header content-type: application/grpc --header te: trailers http://h/s/m',
  );
});
