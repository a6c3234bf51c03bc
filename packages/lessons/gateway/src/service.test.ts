// The services without a server: a call is an object, the answer an argument.
import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { postcards } from './postcards.ts';
import { greeter } from './service.ts';

// What a handler sees of a call: the request, and for a stream what it writes.
class FakeCall extends EventEmitter {
  readonly request: object;
  readonly written: unknown[] = [];
  ended = false;

  constructor(request: object) {
    super();
    this.request = request;
  }

  write(message: unknown): boolean {
    return this.written.push(message) > 0;
  }

  end(): void {
    this.ended = true;
  }
}

// The parts of grpc-js's call that these handlers do not use are left out.
type Handler = (call: never, callback: never) => void;

function answerOf(handler: Handler, request: object): unknown {
  let answer: unknown;
  const callback = (error: unknown, reply: unknown) => {
    answer = error ?? reply;
  };
  handler({ request } as never, callback as never);
  return answer;
}

test.each([
  ['SayHello', '', 'Hello, you!'],
  ['SayHello', 'Welcome', 'Welcome, you!'],
  ['SayHelloAgain', '', 'Hello again, you!'],
  ['SayHelloAgain', 'Welcome', 'Welcome again, you!'],
] as const)(
  '%s with the greeting "%s" says %s',
  (method, greeting, message) => {
    const answer = answerOf(greeter[method], { name: 'you', greeting });
    expect(answer).toEqual({ message });
  },
);

test.each([0, -1])('SayHellos refuses a count of %d', (count) => {
  const call = new FakeCall({ hello: null, count });
  const errors: unknown[] = [];
  call.on('error', (error) => errors.push(error));
  greeter.SayHellos(call as never);
  expect(errors).toMatchObject([
    {
      code: Status.INVALID_ARGUMENT,
      details: `count: at least 1, not ${count}.`,
    },
  ]);
  expect(call.written).toEqual([]);
});

test('SayHellos tires after five', () => {
  const call = new FakeCall({ hello: { name: 'you', greeting: '' }, count: 6 });
  const errors: unknown[] = [];
  call.on('error', (error) => errors.push(error));
  greeter.SayHellos(call as never);
  expect(call.written).toHaveLength(5);
  expect(call.written[4]).toEqual({ message: 'Hello, you! (5 of 6)' });
  expect(errors).toMatchObject([{ code: Status.RESOURCE_EXHAUSTED }]);
  expect(call.ended).toBe(false);
});

function oneCard() {
  const place = postcards();
  const postcard = { name: '', recipient: 'you', text: 'Hi' };
  answerOf(place.CreatePostcard, { postcardId: 'paris', postcard });
  return place;
}

test('UpdatePostcard changes what the mask names', () => {
  const place = oneCard();
  const postcard = { name: 'postcards/paris', recipient: '', text: 'Bye' };
  const expected = { ...postcard, recipient: 'you' };
  expect(
    answerOf(place.UpdatePostcard, {
      postcard,
      updateMask: { paths: ['text'] },
    }),
  ).toEqual(expected);
  expect(answerOf(place.ListPostcards, {})).toEqual({ postcards: [expected] });
});

test.each([
  ['paris', Status.ALREADY_EXISTS],
  ['a/b', Status.INVALID_ARGUMENT],
  ['', Status.INVALID_ARGUMENT],
])('CreatePostcard refuses the id "%s"', (postcardId, code) => {
  const place = oneCard();
  const answer = answerOf(place.CreatePostcard, { postcardId, postcard: null });
  expect(answer).toMatchObject({ code });
  expect(answerOf(place.CountPostcards, {})).toEqual({ count: 1 });
});

test('PrintPostcard escapes what was written', () => {
  const place = oneCard();
  const name = 'postcards/paris';
  const postcard = { name, recipient: '', text: '<script>&' };
  answerOf(place.UpdatePostcard, { postcard, updateMask: null });
  const { data } = Object(answerOf(place.PrintPostcard, { name }));
  expect(String(data)).toContain('<p>&lt;script&gt;&amp;</p>');
});

test('GetPostcard answers NOT_FOUND', () => {
  const answer = answerOf(oneCard().GetPostcard, { name: 'postcards/rome' });
  expect(answer).toMatchObject({
    code: Status.NOT_FOUND,
    details: 'There is no postcards/rome.',
  });
});
