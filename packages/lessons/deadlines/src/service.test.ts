// The service without a server, and with a clock that the test moves.
import type { ServerUnaryCall } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { noNext, steppedThinker } from './stepped-thinker.ts';

describe('a thought', () => {
  test('is made of steps of 10 ms', async () => {
    const { think, elapsed } = steppedThinker();
    await expect(think({ thinkForMs: 45 })).resolves.toEqual({
      ...{ steps: 5, allSteps: 5, timeLeft: null },
    });
    expect(elapsed()).toBe(50);
  });

  test('tells what was left until the deadline when it began', async () => {
    const { think } = steppedThinker();
    await expect(think({ timeoutMs: 2_500 })).resolves.toMatchObject({
      timeLeft: { seconds: '2', nanos: 500_000_000 },
    });
  });

  test('stops at the step in which the deadline passes', async () => {
    const { think, recall, elapsed } = steppedThinker();
    await think({ timeoutMs: 25, thinkForMs: 60_000 });
    expect(elapsed()).toBe(30);
    await expect(recall('a')).resolves.toMatchObject({
      ...{ steps: 3, allSteps: 6_000 },
    });
  });

  test('goes on behind the deadline if it is thought to the end', async () => {
    const { think, recall } = steppedThinker();
    await think({ timeoutMs: 25, thinkForMs: 100, toTheEnd: true });
    await expect(recall('a')).resolves.toMatchObject({ steps: 10 });
  });

  test.each([0, -5])('does not begin with %d ms left', async (timeoutMs) => {
    const { think, recall, elapsed } = steppedThinker();
    const code = Status.DEADLINE_EXCEEDED;
    await expect(think({ timeoutMs })).resolves.toMatchObject({ code });
    await expect(recall('a')).resolves.toMatchObject({
      code: Status.NOT_FOUND,
    });
    expect(elapsed()).toBe(0);
  });

  test.each([
    [{ thinkForMs: 60_010, timeoutMs: 1 }, 'think_for has to be from 0'],
    [{ thinkForMs: -10, timeoutMs: 1 }, 'think_for has to be from 0'],
    [{ thinkForMs: 2_010 }, 'more than 2 s needs a deadline'],
    [{ hops: 4 }, 'hops has to be 3 at most'],
  ])('is refused as %j', async (asked, details) => {
    await expect(steppedThinker().think(asked)).resolves.toMatchObject({
      code: Status.INVALID_ARGUMENT,
      details: expect.stringContaining(details),
    });
  });

  test('is refused if it has the name of another', async () => {
    const { think } = steppedThinker();
    await think({});
    const code = Status.ALREADY_EXISTS;
    await expect(think({})).resolves.toMatchObject({ code });
  });

  test('is told of by waiting for its end', async () => {
    const { think, recall } = steppedThinker();
    const thinking = think({ id: 'b' });
    const told = recall('b');
    await expect(told).resolves.toEqual(await thinking);
  });

  test('is forgotten when a thousand more have begun', async () => {
    const { think, recall } = steppedThinker();
    for (let count = 0; count <= 1_000; count += 1) {
      await think({ id: String(count), thinkForMs: 0 });
    }
    const code = Status.NOT_FOUND;
    await expect(recall('0')).resolves.toMatchObject({ code });
    await expect(recall('1')).resolves.toMatchObject({ steps: 0 });
  });

  test('is left to the next server while there are hops', async () => {
    const thought = { steps: 1, allSteps: 2, timeLeft: null };
    const seen: ServerUnaryCall<unknown, unknown>[] = [];
    const next = {
      ...noNext,
      think: async (call: ServerUnaryCall<unknown, unknown>) => {
        seen.push(call);
        return thought;
      },
    };
    const { think, elapsed } = steppedThinker(next);
    await expect(think({ hops: 1 })).resolves.toEqual(thought);
    expect(seen).toHaveLength(1);
    expect(elapsed()).toBe(0);
  });
});
