// How what passed a relay becomes a list of events.
import { expect, test } from '@jest/globals';
import { callJson } from './call-json.ts';
import type { PassedEvent } from './relay.ts';
import { routeGuideMethod } from './route-guide-contract.ts';

// A note with one letter, and the frame around it.
const note = (letter: string) => Buffer.from(`\0\0\0\0\x03\x12\x01${letter}`);

const eventsOf = (events: PassedEvent[]) => {
  const passed = {
    ...{ request: {}, requestBody: [], response: {}, responseBody: [] },
    ...{ trailers: {}, events },
  };
  return JSON.parse(callJson(passed, routeGuideMethod('RouteChat'))).events;
};
const message = (from: 'client' | 'server', text: string) => ({
  ...{ from, what: 'message', type: 'RouteNote', fields: { message: text } },
});

test('two messages in one piece of data are two events', () => {
  const bytes = Buffer.concat([note('a'), note('b')]);
  expect(eventsOf([{ from: 'client', what: 'data', bytes }])).toEqual([
    message('client', 'a'),
    message('client', 'b'),
  ]);
});

test('a message in two pieces is an event when its end has come', () => {
  const [begin, end] = [note('a').subarray(0, 6), note('a').subarray(6)];
  expect(
    eventsOf([
      { from: 'client', what: 'data', bytes: begin },
      { from: 'server', what: 'data', bytes: note('b') },
      { from: 'client', what: 'data', bytes: end },
    ]),
  ).toEqual([message('server', 'b'), message('client', 'a')]);
});

test('headers that differ from run to run are hidden', () => {
  const headers = { ':path': '/a.B/C', date: 'today' };
  expect(eventsOf([{ from: 'client', what: 'headers', headers }])).toEqual([
    {
      from: 'client',
      what: 'headers',
      headers: { ':path': '/a.B/C', date: '…' },
    },
  ]);
});
