// What becomes of a stream whose client does not read, ends early or goes away.
import { once } from 'node:events';
import { Metadata } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  RouteNote,
  RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { countingGuide, endless, NOTE, WORLD } from './counting-guide.ts';
import { TRAIL } from './questions.ts';
import { sendAll } from './send-all.ts';

test('ListFeatures stops when its client cancels', async () => {
  await using guide = await countingGuide();
  const call = guide.stub.listFeatures(WORLD);
  call.on('error', () => {});
  await once(call, 'data');
  call.cancel();
  await guide.ended;
  const made = guide.made();
  expect(made).toBeLessThan(100_000);
  for (let round = 0; round < 100; round++) await guide.get();
  expect(guide.made()).toBe(made);
});

test('RouteChat reads no further while its client does not read', async () => {
  await using guide = await countingGuide();
  const call = guide.stub.routeChat();
  call.on('error', () => {});
  // It begins to read: a client of grpc-js that never does keeps all that comes.
  call.once('data', () => call.pause());
  sendAll(call, endless(NOTE));
  for (let round = 0; round < 500; round++) await guide.get();
  const left = guide.left();
  for (let round = 0; round < 500; round++) await guide.get();
  expect(guide.left()).toBe(left);
  call.cancel();
});

test('RecordRoute answers before its client is done when a point is refused', async () => {
  await using guide = await countingGuide();
  const beyond = { latitude: 900_000_001, longitude: 0 };
  const route = [...Array(1_000).fill(TRAIL), beyond];
  const answer = unary<RouteSummary>((done) => {
    const call = guide.stub.recordRoute(new Metadata(), done);
    sendAll(call, endless(...route));
  });
  await expect(answer).rejects.toMatchObject({ code: Status.INVALID_ARGUMENT });
  expect((await guide.get()).location).toEqual(TRAIL);
});

test('RouteChat answers what came before the half-close, and then ends with OK', async () => {
  await using guide = await countingGuide();
  const call = guide.stub.routeChat();
  sendAll(call, Array(100).fill(NOTE));
  let answers = 0;
  for await (const note of call)
    answers += note.message === NOTE.message ? 1 : 0;
  expect(answers).toBe((100 * 99) / 2);
});

// A defect of grpc-js, which clients in Python and Go have not. Once it is gone,
// the page about streams and scale needs to say so no more.
test('a slow client loses the answers that it has not read before a refusal', async () => {
  await using guide = await countingGuide();
  const call = guide.stub.routeChat();
  const notes: RouteNote[] = Array(20).fill(NOTE);
  sendAll(call, [...notes, { ...NOTE, location: undefined }]);
  let answers = 0;
  const reading = (async () => {
    for await (const _ of call) {
      answers += 1;
      await guide.get();
    }
  })();
  await expect(reading).rejects.toMatchObject({
    code: Status.INVALID_ARGUMENT,
  });
  expect(answers).toBeLessThan((20 * 19) / 2);
});
