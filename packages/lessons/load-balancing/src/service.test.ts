// The service without a server: a call is an object, the answer an argument.
import {
  Metadata,
  type ServerUnaryCall,
  type sendUnaryData,
} from '@grpc/grpc-js';
import { beforeEach, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  AskReply,
  AskRequest,
} from '@stubs/load_balancing/static/load_balancing/load_balancing.ts';
import { desk } from './service.ts';

const waits: number[] = [];
const wait = async (ms: number) => waits.push(ms);
beforeEach(() => {
  waits.splice(0);
});

function ask(
  request: AskRequest,
  { serving = true, before }: { serving?: boolean; before?: string } = {},
): Promise<unknown> {
  const metadata = new Metadata();
  if (before) metadata.set('grpc-previous-rpc-attempts', before);
  const call = { request, metadata };
  return new Promise((resolve) => {
    const done: sendUnaryData<AskReply> = (...answer) => resolve(answer);
    desk({ name: 'server-2', serving, wait }).ask(
      call as ServerUnaryCall<AskRequest, AskReply>,
      done,
    );
  });
}

test.each([
  [undefined, 0],
  [{ seconds: '0', nanos: 50_000_000 }, 50],
  [{ seconds: '2', nanos: 500_000 }, 2_000.5],
])(
  'Ask answers with the name of the server after a thought of %j',
  async (thinkFor, ms) => {
    const reply = { server: 'server-2', previousAttempts: 0 };
    expect(await ask({ thinkFor })).toEqual([null, reply]);
    expect(waits).toEqual([ms]);
  },
);

test('Ask says how many attempts of the call failed before', async () => {
  const reply = { server: 'server-2', previousAttempts: 2 };
  const answer = await ask({ thinkFor: undefined }, { before: '2' });
  expect(answer).toEqual([null, reply]);
});

test('Ask answers UNAVAILABLE at once where the server does not serve', async () => {
  const thinkFor = { seconds: '1', nanos: 0 };
  const answer = await ask({ thinkFor }, { serving: false, before: '3' });
  const details = 'server-2 takes no calls. Attempts before: 3.';
  expect(answer).toEqual([{ code: Status.UNAVAILABLE, details }]);
  expect(waits).toEqual([]);
});
