// The classic JavaScript stubs of grpc-tools call the same server: a message is
// an object with setters and getters, and every module is CommonJS.
import { createRequire } from 'node:module';
import {
  type Client,
  type ClientUnaryCall,
  credentials,
  type requestCallback,
} from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { startServer } from './server.ts';

// The classic stubs come without types. These are the parts that are used here.
interface HelloRequest {
  setName(name: string): void;
}
interface HelloReply {
  getMessage(): string;
}
interface GreeterClient extends Client {
  sayHello(
    request: HelloRequest,
    options: { deadline: number },
    done: requestCallback<HelloReply>,
  ): ClientUnaryCall;
}

const require = createRequire(import.meta.url);
const folder = '@stubs/helloworld/classic/helloworld';
const messages: { HelloRequest: new () => HelloRequest } = require(
  `${folder}/helloworld_pb.js`,
);
const services: {
  GreeterClient: new (
    ...channel: ConstructorParameters<typeof Client>
  ) => GreeterClient;
} = require(`${folder}/helloworld_grpc_pb.js`);

test('is answered when it calls with the classic stubs', async () => {
  await using server = await startServer(0);
  const stub = new services.GreeterClient(
    `localhost:${server.port}`,
    credentials.createInsecure(),
  );
  // #region call
  const request = new messages.HelloRequest();
  request.setName('you');
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello(request, { deadline: Date.now() + 30_000 }, done),
  ).finally(() => stub.close());
  expect(reply.getMessage()).toBe('Hello, you!');
  // #endregion call
});
