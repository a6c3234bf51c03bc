// The service without a server: a call is an object, the answer an argument.
import type { ServerUnaryCall } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  WorkReply,
  WorkRequest,
  WorkshopServer,
} from '@stubs/concurrency/static/concurrency/workshop.ts';
import { compute } from './compute.ts';
import { limitCalls } from './limit-calls.ts';
import { workshop } from './service.ts';

type Service = Pick<WorkshopServer, 'work'>;

test('waits before it computes, and not at all when nothing is to wait for', async () => {
  const done: string[] = [];
  const service = workshop({
    wait: async (ms) => done.push(`waited ${ms} ms`),
    compute: (rounds) => {
      done.push(`computed ${rounds}`);
      return { digest: Buffer.from('digest'), worker: 3 };
    },
  });
  const waitFor = { seconds: '1', nanos: 500_000_000 };
  const reply = { digest: Buffer.from('digest'), worker: 3 };
  expect(await answer(service, { waitFor, rounds: 2 })).toEqual([null, reply]);
  expect(await answer(service, { rounds: 1 })).toEqual([null, reply]);
  expect(done).toEqual(['waited 1500 ms', 'computed 2', 'computed 1']);
});

test('stops waiting when the call has ended', async () => {
  let signal: AbortSignal | undefined;
  const service = workshop({
    wait: async (_, ended) => {
      signal = ended;
      throw new Error('The call has ended.');
    },
    compute: () => {
      throw new Error('computed for nobody');
    },
  });
  const waitFor = { seconds: '1', nanos: 0 };
  const [error] = await answer(service, { waitFor }, (end) => end());
  expect(signal?.aborted).toBe(true);
  expect(error).toMatchObject({ code: Status.UNKNOWN });
});

test.each<[Partial<WorkRequest>, string]>([
  [{ rounds: 10_000_001 }, 'rounds is 10000000 at most, not 10000001.'],
  [{ waitFor: { seconds: '61', nanos: 0 } }, 'wait_for is from 0 to 60'],
  [{ waitFor: { seconds: '-1', nanos: 0 } }, 'wait_for is from 0 to 60'],
])('answers INVALID_ARGUMENT to %j', async (request, details) => {
  const service = workshop({
    wait: () => Promise.reject(new Error('waited')),
    compute: () => Promise.reject(new Error('computed')),
  });
  const [error] = await answer(service, request);
  expect(error).toMatchObject({
    code: Status.INVALID_ARGUMENT,
    details: expect.stringContaining(details),
  });
});

test('refuses a call while the most are in flight, and takes one after that', async () => {
  const { promise, resolve } = Promise.withResolvers<WorkReply>();
  const service = limitCalls(
    1,
    workshop({ wait: async () => {}, compute: () => promise }),
  );
  const first = answer(service, {});
  expect(await answer(service, {})).toEqual([
    {
      code: Status.RESOURCE_EXHAUSTED,
      details: '1 calls are in flight, and that is the most.',
    },
  ]);
  const reply = { digest: Buffer.alloc(0), worker: 1 };
  resolve(reply);
  expect(await first).toEqual([null, reply]);
  expect(await answer(service, {})).toEqual([null, reply]);
});

test('hashes nothing, then each digest again', () => {
  expect(compute(0).toString('hex')).toBe('');
  expect(compute(1).toString('hex')).toMatch(/^e3b0c44298fc1c14/);
  expect(compute(2).toString('hex')).toMatch(/^5df6e0e2761359d3/);
});

// What the handler called back with. `ends` may end the call, as a client does.
function answer(
  { work }: Service,
  request: Partial<WorkRequest>,
  ends: (end: () => void) => void = () => {},
): Promise<unknown[]> {
  return new Promise((resolve) => {
    const call = {
      request: { waitFor: undefined, rounds: 0, ...request },
      on: (_: 'cancelled', listener: () => void) => ends(listener),
    };
    work(
      call as ServerUnaryCall<WorkRequest, WorkReply>,
      (...answered: unknown[]) => resolve(answered),
    );
  });
}
