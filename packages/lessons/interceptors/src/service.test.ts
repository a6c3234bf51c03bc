// The service without a server: a call is an object, the answer an argument.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { greeter } from './service.ts';

test('SayHello greets by name', () => {
  const answers: unknown[] = [];
  const call = { request: { name: 'you' } };
  const callback: sendUnaryData<HelloReply> = (...answer) => {
    answers.push(answer);
  };
  greeter.sayHello(call as ServerUnaryCall<HelloRequest, HelloReply>, callback);
  expect(answers).toEqual([[null, { message: 'Hello, you!' }]]);
});
