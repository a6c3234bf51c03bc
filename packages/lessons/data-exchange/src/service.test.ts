// The services without a server: a call is an object, the answer an argument.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import type { Request, Result } from '@stubs/example/static/example/example.ts';
import { Values } from '@stubs/example/static/example/values.ts';
import { testService, valueService } from './service.ts';

const same = { result1: 'f1', result2: 'fn1' };
const from = (caller: string): Result => ({
  result1: `res1-${caller}-client->ts-server`,
  result2: `res2-${caller}-client->ts-server`,
});

test.each([
  ['py-request1', from('py')],
  ['java-request1', from('java')],
  ['go-request1', from('go')],
  // Its own language, and whatever it does not know.
  ...['ts-request1', 'rust-request1', 'py', '', '中文'].map(
    (request1): [string, Result] => [request1, same],
  ),
])('method answers a caller that sends "%s"', (request1, expected) => {
  const lines: string[] = [];
  const { answers, callback } = answersOf<Result>();
  const call = { request: { request1, request2: 'more' } };
  testService((line) => lines.push(line)).method(
    call as ServerUnaryCall<Request, Result>,
    callback,
  );
  expect(answers).toEqual([[null, expected]]);
  expect(lines).toEqual([
    `TestService server received: ${request1}, more`,
    `TestService server sent: ${expected.result1}, ${expected.result2}`,
  ]);
});

test('Echo answers with the message that it got', () => {
  const { answers, callback } = answersOf<Values>();
  const call = { request: Values.create({ int64Value: '1' }) };
  valueService.echo(call as ServerUnaryCall<Values, Values>, callback);
  expect(answers).toEqual([[null, call.request]]);
});

function answersOf<Response>() {
  const answers: unknown[] = [];
  const callback: sendUnaryData<Response> = (...answer) => {
    answers.push(answer);
  };
  return { answers, callback };
}
