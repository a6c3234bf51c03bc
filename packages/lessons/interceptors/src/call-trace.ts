// Shows in which order several interceptors see a call: a line for each event,
// with `>` on the way to the handler, and `<` on the way back.
import {
  InterceptingCall,
  type Interceptor,
  ServerInterceptingCall,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { nameOf } from './code-name.ts';
import { onceEnded } from './once-ended.ts';

export type Write = (line: string) => void;

// #region client
// Each of the functions gets a `next` or `pass`, and has to call it: with what it
// got, or with something else. The call stands still until then.
export function traceCalls(name: string, write: Write): Interceptor {
  return (options, nextCall) => {
    const { requestStream, responseStream } = options.method_definition;
    return new InterceptingCall(nextCall(options), {
      start(metadata, _listener, next) {
        write(`${name} > start`);
        next(metadata, {
          onReceiveMessage(message, pass) {
            if (responseStream) write(`${name} < message`);
            pass(message);
          },
          onReceiveStatus(status, pass) {
            write(`${name} < ${nameOf(status.code)}`);
            pass(status);
          },
        });
      },
      // A request that comes alone is as good as part of the start.
      sendMessage(message, next) {
        if (requestStream) write(`${name} > message`);
        next(message);
      },
      halfClose(next) {
        if (requestStream) write(`${name} > half-close`);
        next();
      },
    });
  };
}
// #endregion client
export function traceHandlers(name: string, write: Write): ServerInterceptor {
  return ({ requestStream, responseStream }, call) => {
    const end = onceEnded((code) => write(`${name} < ${nameOf(code)}`));
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata(metadata, pass) {
            write(`${name} > start`);
            end.begin();
            pass(metadata);
          },
          onReceiveMessage(message, pass) {
            if (requestStream) write(`${name} > message`);
            pass(message);
          },
          onReceiveHalfClose(pass) {
            if (requestStream) write(`${name} > half-close`);
            pass();
          },
          onCancel: end.cancelled,
        }),
      sendMessage(message, pass) {
        if (responseStream) write(`${name} < message`);
        pass(message);
      },
      sendStatus(status, pass) {
        end.with(status.code);
        pass(status);
      },
    });
  };
}
