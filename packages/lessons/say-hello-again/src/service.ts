// What the grown Greeter does with a call: one method more than before.
import type { GreeterServer } from '@stubs/say-hello-again/static/helloworld/helloworld.ts';

// #region greeter
export const greeter = {
  sayHello(call, callback) {
    callback(null, { message: `Hello, ${call.request.name}!` });
  },

  // New in this contract. Without it, `satisfies` would not let the file pass:
  // GreeterServer, generated from the contract, asks for both methods.
  sayHelloAgain(call, callback) {
    callback(null, { message: `Hello again, ${call.request.name}!` });
  },
} satisfies GreeterServer;
// #endregion greeter
