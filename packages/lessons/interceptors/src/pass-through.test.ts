// What interceptors must not change: cancellation, errors, and the pace of
// messages.
import { once } from 'node:events';
import { Metadata } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { traceCalls, traceHandlers } from './call-trace.ts';
import { catchThrown } from './catch-thrown.ts';
import { echoBehind, KINDS, statusOf } from './echo-behind.ts';
import { setDeadlines } from './policy.ts';
import { logRequests, sendRequestId } from './request-id.ts';
import { timeCalls, timeHandlers } from './timing.ts';

// All interceptors of the lesson that let a call through, on both sides.
async function behindAll() {
  const [client, server]: [string[], string[]] = [[], []];
  const clock = () => 0;
  const ended = Promise.withResolvers<number>();
  const echo = await echoBehind(
    [
      traceHandlers('outer', (line) => server.push(line)),
      logRequests((_id, _path, code) => ended.resolve(code)),
      timeHandlers(clock, () => {}),
      catchThrown(() => {}),
      traceHandlers('inner', (line) => server.push(line)),
    ],
    [
      traceCalls('outer', (line) => client.push(line)),
      sendRequestId(
        () => 'id',
        () => {},
      ),
      timeCalls(clock, () => {}),
      setDeadlines({}, 60_000, Date.now),
      traceCalls('inner', (line) => client.push(line)),
    ],
  );
  return { ...echo, client, server, endedOnServer: ended.promise };
}

// #region ping-pong
test('each message is answered before the next one is sent', async () => {
  await using echo = await behindAll();
  const call = echo.stub.talk();
  for (let number = 0; number < 100; number += 1) {
    call.write({ text: `a${number}` });
    const [{ text }] = await once(call, 'data');
    expect(text).toBe(`A${number}`);
  }
  call.end();
  expect(await statusOf(call.resume())).toMatchObject({ code: Status.OK });
});
// #endregion ping-pong

test('a reader that does not read holds the handler back', async () => {
  await using echo = await behindAll();
  const line = { text: 'x'.repeat(10_000) };
  const call = echo.stub.repeat({ line, times: 1_000_000 });
  const end = statusOf(call);
  // As many answers to others as would be enough for thousands of messages.
  for (let calls = 0; calls < 40; calls += 1) {
    await statusOf(KINDS.Say(echo.stub));
  }
  const sent = echo.server.filter((each) => each === 'outer < message');
  expect(sent.length).toBeLessThan(1_000);
  call.cancel();
  await end;
});

// #region cancel
test('both sides hear of a cancelled call, and the handler stops', async () => {
  await using echo = await behindAll();
  const line = { text: 'x'.repeat(10_000) };
  const call = echo.stub.repeat({ line, times: 1_000_000 });
  await once(call, 'data');
  const end = statusOf(call);
  call.cancel();
  expect(await end).toMatchObject({ code: Status.CANCELLED });
  expect(await echo.endedOnServer).toBe(Status.CANCELLED);
  expect(echo.client.slice(-2)).toEqual([
    'inner < CANCELLED',
    'outer < CANCELLED',
  ]);
  const sent = echo.server.length;
  await statusOf(KINDS.Say(echo.stub));
  // The last call alone has written more: start and status, twice. The
  // interceptors of the cancelled one hear of its end, too.
  const later = echo.server.slice(sent).filter((each) => !/CANC/.test(each));
  expect(later).toHaveLength(4);
});
// #endregion cancel
test.each([
  ['Say', (stub: Stub) => stub.say({ text: '' }, new Metadata(), () => {})],
  [
    'Talk',
    (stub: Stub) => {
      const call = stub.talk().resume();
      call.write({ text: '' });
      return call;
    },
  ],
])('an error of %s reaches the client as it is', async (_, call) => {
  await using echo = await behindAll();
  expect(await statusOf(call(echo.stub))).toEqual({
    code: Status.INVALID_ARGUMENT,
    details: 'The line is empty.',
  });
});

type Stub = Awaited<ReturnType<typeof behindAll>>['stub'];
