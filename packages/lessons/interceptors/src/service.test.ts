// The service without a server: a call is an object, the answer an argument.
import { EventEmitter } from 'node:events';
import type {
  ServerUnaryCall,
  ServerWritableStream,
  sendUnaryData,
} from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  Line,
  RepeatRequest,
} from '@stubs/interceptors/static/interceptors/echo.ts';
import { echo } from './service.ts';

function say(text: string): unknown[] {
  const answers: unknown[] = [];
  const callback: sendUnaryData<Line> = (...answer) => answers.push(...answer);
  echo.say({ request: { text } } as ServerUnaryCall<Line, Line>, callback);
  return answers;
}

test.each([
  ['one', 'ONE'],
  ['Straße', 'STRASSE'],
  ['中文', '中文'],
])('Say answers %s in capital letters', (text, answer) => {
  expect(say(text)).toEqual([null, { text: answer }]);
});

test('Say answers INVALID_ARGUMENT to an empty line', () => {
  expect(say('')).toMatchObject([{ code: Status.INVALID_ARGUMENT }]);
});

test('Repeat writes nothing while the stream has no room', () => {
  let written = 0;
  const call = Object.assign(new EventEmitter(), {
    request: { line: { text: 'a' }, times: 3 },
    write() {
      written += 1;
      return false;
    },
    end() {},
  });
  echo.repeat(call as unknown as ServerWritableStream<RepeatRequest, Line>);
  expect(written).toBe(1);
  call.emit('drain');
  expect(written).toBe(2);
});
