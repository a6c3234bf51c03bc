// Asks the next server within the time that the caller of this one has left.
import {
  type CallOptions,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { ThinkerClient } from '@stubs/deadlines/proto-loader/deadlines/Thinker.ts';
import type { Thought__Output } from '@stubs/deadlines/proto-loader/deadlines/Thought.ts';
import type { NextServer } from './service.ts';

/** @param stubOf gives the stub of the next server
 * @param dropsDeadline makes the mistake of a call without a deadline */
export function passOn(
  stubOf: () => ThinkerClient,
  dropsDeadline: boolean,
): NextServer {
  // #region pass-on
  // With `parent` the new call has the deadline of the one that is being
  // answered, and is cancelled with it. Without, it would have neither.
  const within = (parent: CallOptions['parent']): CallOptions =>
    dropsDeadline || !parent ? {} : { parent };

  return {
    think(call) {
      const request = { ...call.request, hops: call.request.hops - 1 };
      return ask((done) =>
        stubOf().think(request, new Metadata(), within(call), done),
      );
    },
    recall(call) {
      const request = { ...call.request, hops: call.request.hops - 1 };
      return ask((done) =>
        stubOf().recall(request, new Metadata(), within(call), done),
      );
    },
  };
  // #endregion pass-on
}

// The caller hears of a failure with the same code, and where it was.
async function ask(
  start: (done: requestCallback<Thought__Output>) => unknown,
): Promise<Thought__Output> {
  try {
    return await unary<Thought__Output>(start);
  } catch (error) {
    const { code, details } = StatusError.from(error);
    throw new StatusError(code, `From the next server: ${details}`);
  }
}
