// The service without a server: a call is an object, the answer an argument.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { setCaller } from './caller.ts';
import { greeter } from './service.ts';

function sayHello(metadata: object): unknown[] {
  const answers: unknown[] = [];
  const call = { request: { name: 'you' }, metadata };
  const callback: sendUnaryData<HelloReply> = (...answer) => {
    answers.push(answer);
  };
  // Of a call, the service uses these two properties alone.
  greeter.sayHello(call as ServerUnaryCall<HelloRequest, HelloReply>, callback);
  return answers;
}

test('SayHello says as whom it knows the caller', () => {
  const metadata = {};
  setCaller(metadata, { name: 'learner', scopes: [] });
  const message = 'Hello, you! I know you as learner.';
  expect(sayHello(metadata)).toEqual([[null, { message }]]);
});

test('SayHello fails when nobody has checked who calls', () => {
  expect(() => sayHello({ caller: 'learner' })).toThrow('Nobody has checked');
});
