// What the Greeter does with a call. No port, no process: just the answer.
import type { GreeterServer } from '@stubs/helloworld/static/helloworld/helloworld.ts';

// `satisfies` checks every method against the contract, and keeps this a plain
// object: a class would have to declare the index signature of gRPC's type.
// #region greeter
export const greeter = {
  // grpc-js hands over the call and a callback. The first argument of the
  // callback is an error or null, the second is the response message.
  sayHello(call, callback) {
    callback(null, { message: `Hello, ${call.request.name}!` });
  },
} satisfies GreeterServer;
// #endregion greeter
