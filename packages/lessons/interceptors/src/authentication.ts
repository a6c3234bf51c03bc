// An API key with each call, and a server that answers none without it.
import {
  InterceptingCall,
  type Interceptor,
  ServerInterceptingCall,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { Status } from '@polyglot-grpc/lesson-kit/status';

const KEY = 'x-api-key';

// #region client
// An interceptor does not know whether the channel is encrypted. Call
// credentials do, and refuse to send a secret in the open: see token-auth.
export function sendApiKey(key: string): Interceptor {
  return (options, nextCall) =>
    new InterceptingCall(nextCall(options), {
      start(metadata, listener, next) {
        const sent = metadata.clone();
        sent.set(KEY, key);
        next(sent, listener);
      },
    });
}
// #endregion client

// #region server
/** @param isGood tells whether a key is one of those that were given out */
export function requireApiKey(
  isGood: (key: string) => boolean,
): ServerInterceptor {
  return (_method, call) =>
    new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata(metadata, pass) {
            const [key] = metadata.get(KEY);
            if (key !== undefined && isGood(String(key))) return pass(metadata);
            // The status goes out through the interceptors before this one.
            // Those after it, and the handler, never hear of the call, since
            // `pass` is not called.
            call.sendStatus({
              code: Status.UNAUTHENTICATED,
              details: 'The call has no good API key.',
            });
          },
        }),
    });
}
// #endregion server
