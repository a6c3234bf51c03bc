// The service without a server: a call is an object, the answer an argument.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import type {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { greeter } from './service.ts';

test.each(['you', '', '中文', '👋🏽', 'x'.repeat(1_000_000)])(
  'SayHello greets a name of any script and length (%#)',
  (name) => {
    const answers: unknown[] = [];
    const call = { request: { name } };
    const callback: sendUnaryData<HelloReply> = (...answer) => {
      answers.push(answer);
    };
    greeter.sayHello(
      call as ServerUnaryCall<HelloRequest, HelloReply>,
      callback,
    );
    expect(answers).toEqual([[null, { message: `Hello, ${name}!` }]]);
  },
);
