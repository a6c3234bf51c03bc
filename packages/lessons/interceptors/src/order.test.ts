// In which order grpc-js calls a list of interceptors, and which list counts.
import type { Interceptor } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { traceCalls, traceHandlers } from './call-trace.ts';
import { echoBehind, KINDS, statusOf } from './echo-behind.ts';

test('the first of a list sees a call first and its end last, on both sides', async () => {
  const [client, server]: [string[], string[]] = [[], []];
  await using echo = await echoBehind(
    ['1', '2', '3'].map((name) =>
      traceHandlers(name, (line) => server.push(line)),
    ),
    ['1', '2', '3'].map((name) =>
      traceCalls(name, (line) => client.push(line)),
    ),
  );
  await statusOf(KINDS.Say(echo.stub));
  const order = ['1 > start', '2 > start', '3 > start'];
  const back = ['3 < OK', '2 < OK', '1 < OK'];
  expect(client).toEqual([...order, ...back]);
  expect(server).toEqual(client);
});

test('interceptors of a call take the place of those of its client', async () => {
  const lines: string[] = [];
  const named = (name: string): Interceptor =>
    traceCalls(name, (line) => lines.push(line));
  await using echo = await echoBehind([], [named('client')]);
  const own = { interceptors: [named('call')] };
  await statusOf(echo.stub.say({ text: 'a' }, own, () => {}));
  expect(lines).toEqual(['call > start', 'call < OK']);
});
