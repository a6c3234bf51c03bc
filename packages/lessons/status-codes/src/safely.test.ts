// The wrapper around handlers that fail in every way.
import { EventEmitter } from 'node:events';
import type { sendUnaryData, UntypedHandleCall } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { safely } from './safely.ts';

const NOT_FOUND = new StatusError(Status.NOT_FOUND, 'No such book.');
const FAULT = new Error('loans.db: locked by admin');
const HIDDEN = { code: Status.INTERNAL, details: 'The server has failed.' };

function thrower(error: unknown) {
  return () => {
    throw error;
  };
}

const rejecter = (error: unknown) => async () => {
  throw error;
};

async function end(handler: UntypedHandleCall, isUnary: boolean) {
  const logged: unknown[] = [];
  const answered: unknown[] = [];
  const call = new EventEmitter();
  call.on('error', (status) => answered.push(status));
  const callback = (status: unknown) => answered.push(status);
  const { safe } = safely({ safe: handler }, (error) => logged.push(error));
  if (!safe) throw new Error('The wrapper has lost a handler.');
  await Reflect.apply(safe, null, isUnary ? [call, callback] : [call]);
  return { logged, answered };
}

test.each([
  ['throws', true, thrower],
  ['rejects', true, rejecter],
  ['throws in a stream', false, thrower],
  ['rejects in a stream', false, rejecter],
])(
  'a handler that %s ends its call, with its own status or with INTERNAL',
  async (_, isUnary, make) => {
    expect(await end(make(NOT_FOUND), isUnary)).toEqual({
      ...{ logged: [], answered: [NOT_FOUND] },
    });
    expect(await end(make(FAULT), isUnary)).toMatchObject({
      ...{ logged: [FAULT], answered: [HIDDEN] },
    });
  },
);

test.each([
  ['OK', new StatusError(Status.OK, 'All is well.')],
  // As grpc-js gives it for a call that the handler made to another server.
  ["another call's", { code: Status.UNAUTHENTICATED, details: 'no token' }],
  ['no', undefined],
])(
  'a handler that throws with %s status ends in INTERNAL',
  async (_, error) => {
    expect(await end(thrower(error), true)).toMatchObject({
      ...{ logged: [error], answered: [HIDDEN] },
    });
  },
);

test('a handler that answers is left alone, and finds its service', async () => {
  const answered: unknown[] = [];
  const service = {
    getBook(_: unknown, callback: sendUnaryData<unknown>) {
      callback(null, { isItself: this === service });
    },
  };
  const { getBook } = safely(service, () => {});
  if (!getBook) throw new Error('The wrapper has lost a handler.');
  const callback = (...answer: unknown[]) => answered.push(answer);
  await Reflect.apply(getBook, null, [new EventEmitter(), callback]);
  expect(answered).toEqual([[null, { isItself: true }]]);
});
