// The service without a server: a call is an object, the answer an argument.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/say-hello-again/static/helloworld/helloworld.ts';
import { greeter } from './service.ts';

test.each([
  ['sayHello', 'Hello, '],
  ['sayHelloAgain', 'Hello again, '],
] as const)('%s greets names of any script and length', (method, greeting) => {
  for (const name of ['you', '', '中文', '👋🏽', 'x'.repeat(1_000_000)]) {
    const answers: unknown[] = [];
    const call = { request: { name } };
    const callback: sendUnaryData<HelloReply> = (...answer) => {
      answers.push(answer);
    };
    greeter[method](
      call as ServerUnaryCall<HelloRequest, HelloReply>,
      callback,
    );
    expect(answers).toEqual([[null, { message: `${greeting}${name}!` }]]);
  }
});
