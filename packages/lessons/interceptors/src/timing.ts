// How long calls take, from the first sight of a call to its status.
import {
  InterceptingCall,
  type Interceptor,
  ServerInterceptingCall,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { onceEnded } from './once-ended.ts';

/** Milliseconds of a clock that never goes back, as performance.now() is. */
export type Clock = () => number;

/** Takes the time that a call took. */
export type Report = (path: string, milliseconds: number) => void;

// #region client
export function timeCalls(now: Clock, report: Report): Interceptor {
  return (options, nextCall) =>
    new InterceptingCall(nextCall(options), {
      start(metadata, _listener, next) {
        const started = now();
        next(metadata, {
          onReceiveStatus(status, pass) {
            report(options.method_definition.path, now() - started);
            pass(status);
          },
        });
      },
    });
}
// #endregion client
export function timeHandlers(now: Clock, report: Report): ServerInterceptor {
  return ({ path }, call) => {
    let started = 0;
    const end = onceEnded(() => report(path, now() - started));
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata(metadata, pass) {
            started = now();
            end.begin();
            pass(metadata);
          },
          onCancel: end.cancelled,
        }),
      sendStatus(status, pass) {
        end.with(status.code);
        pass(status);
      },
    });
  };
}
