// The service without a server: a call is an object, the answer an argument.
import { Writable } from 'node:stream';
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
  const taken: (() => void)[] = [];
  const stream = new Writable({
    objectMode: true,
    highWaterMark: 1,
    write: (_line, _encoding, done) => taken.push(done),
  });
  const request = { line: { text: 'a' }, times: 3 };
  const call = Object.assign(stream, { request });
  // Of a call, the service uses the stream and the request alone.
  echo.repeat(call as ServerWritableStream<RepeatRequest, Line>);
  expect(stream.writableLength).toBe(1);
  expect(taken).toHaveLength(1);
});
