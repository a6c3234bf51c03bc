// What the Greeter does with a call. No port, no process: just the answer. That
// some calls will come over HTTP makes no difference here.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { GreeterHandlers } from '@stubs/hello_world/proto-loader/hello_world/Greeter.ts';

/** After so many greetings the Greeter is tired. */
const MOST = 5;

// Types for the loader's services name the methods as the contract does; grpc-js
// takes that name and the one with a small letter.
// #region greeter
export const greeter = {
  SayHello({ request: { name, greeting } }, callback) {
    callback(null, { message: `${greeting || 'Hello'}, ${name}!` });
  },

  SayHelloAgain({ request: { name, greeting } }, callback) {
    callback(null, { message: `${greeting || 'Hello'} again, ${name}!` });
  },
  // #endregion greeter

  // #region stream
  SayHellos(call) {
    const { hello, count } = call.request;
    if (count < 1) {
      const details = `count: at least 1, not ${count}.`;
      const error = new StatusError(Status.INVALID_ARGUMENT, details);
      return void call.emit('error', error);
    }
    for (let each = 1; each <= Math.min(count, MOST); each++) {
      const words = `${hello?.greeting || 'Hello'}, ${hello?.name ?? ''}!`;
      call.write({ message: `${words} (${each} of ${count})` });
    }
    if (count <= MOST) return call.end();
    // A stream can fail after it has begun, and what was sent stays sent.
    const details = `The Greeter tires after ${MOST} greetings.`;
    call.emit('error', new StatusError(Status.RESOURCE_EXHAUSTED, details));
  },
  // #endregion stream
} satisfies GreeterHandlers;
