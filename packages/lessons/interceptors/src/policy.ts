// A policy that differs by method: how long a call may take, and whether it may
// be made at all. Methods go by their full path, /package.Service/Method.
import {
  InterceptingCall,
  type Interceptor,
  ServerInterceptingCall,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { Status } from '@polyglot-grpc/lesson-kit/status';

// #region client
/** Gives each call a deadline, unless its caller has set one.
 * @param timeouts milliseconds by method; one that is not named gets `otherwise`
 * @param now milliseconds since 1970, as Date.now() has them */
export function setDeadlines(
  timeouts: Readonly<Record<string, number>>,
  otherwise: number,
  now: () => number,
): Interceptor {
  return (options, nextCall) => {
    const timeout = timeouts[options.method_definition.path] ?? otherwise;
    // Options are read when the call is made, so they change before `start`.
    const deadline = options.deadline ?? now() + timeout;
    return new InterceptingCall(nextCall({ ...options, deadline }));
  };
}
// #endregion client

// #region server
/** @param open the methods that may be called. One that was forgotten here is
 *   closed, which somebody will notice; an open one, nobody would */
export function openMethods(open: ReadonlySet<string>): ServerInterceptor {
  return ({ path }, call) =>
    new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata(metadata, pass) {
            if (open.has(path)) return pass(metadata);
            call.sendStatus({
              code: Status.PERMISSION_DENIED,
              details: `The policy does not open ${path}.`,
            });
          },
        }),
    });
}
// #endregion server
