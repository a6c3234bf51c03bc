// The service without a server: a call is an object, the answer an argument.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import type {
  AskReply,
  AskRequest,
} from '@stubs/load_balancing/static/load_balancing/load_balancing.ts';
import { desk } from './service.ts';

test.each([
  [undefined, 0],
  [{ seconds: '0', nanos: 50_000_000 }, 50],
  [{ seconds: '2', nanos: 500_000 }, 2_000.5],
])(
  'Ask answers with the name of the server after a thought of %j',
  async (thinkFor, ms) => {
    const waits: number[] = [];
    const wait = async (each: number) => waits.push(each);
    const answer = await new Promise((resolve) => {
      const done: sendUnaryData<AskReply> = (...result) => resolve(result);
      const call = { request: { thinkFor } };
      desk({ name: 'server-2', wait }).ask(
        call as ServerUnaryCall<AskRequest, AskReply>,
        done,
      );
    });
    expect(answer).toEqual([null, { server: 'server-2' }]);
    expect(waits).toEqual([ms]);
  },
);
