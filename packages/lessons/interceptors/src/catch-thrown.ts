// Keeps a server alive whose interceptor throws: the call ends, and no other.
import { ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';
import { Status } from '@polyglot-grpc/lesson-kit/status';

// #region server
/** To stand before those that it is to watch. Each event is passed on within its `try`, and so
 * is what the interceptors after it do with the event. What one of them throws
 * before there is an event, in the function that gives the call, nobody catches,
 * and it ends the process: do no work there.
 * @param report gets what was thrown, which is nothing for a client to read */
export function catchThrown(
  report: (error: unknown) => void,
): ServerInterceptor {
  return (_method, call) => {
    const attempt = (event: () => void) => {
      try {
        event();
      } catch (error) {
        report(error);
        const details = 'An interceptor of the server failed.';
        call.sendStatus({ code: Status.INTERNAL, details });
      }
    };
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (got, pass) => attempt(() => pass(got)),
          onReceiveMessage: (got, pass) => attempt(() => pass(got)),
          onReceiveHalfClose: (pass) => attempt(pass),
        }),
    });
  };
}
// #endregion server
