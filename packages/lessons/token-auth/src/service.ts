// What the Greeter does with a call of somebody it knows.
import type { GreeterServer } from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { callerOf } from './caller.ts';

// #region greeter
export const greeter = {
  // No token is read here, and no key: who gets this far is known. A handler
  // that looked for itself would be one that can forget to.
  sayHello(call, callback) {
    const { name } = callerOf(call);
    const message = `Hello, ${call.request.name}! I know you as ${name}.`;
    callback(null, { message });
  },
} satisfies GreeterServer;
// #endregion greeter
