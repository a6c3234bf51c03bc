// A request id: the client sends one with each call, the server writes it into
// its log and sends it back. So two logs of two machines can be laid side by side.
import {
  InterceptingCall,
  type Interceptor,
  Metadata,
  ServerInterceptingCall,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { onceEnded } from './once-ended.ts';

const KEY = 'x-request-id';

/** Takes a line: which request, which method, and the code of its end. */
export type Log = (id: string, path: string, code: number) => void;

// #region client
/** @param newId gives an id that no other call has
 * @param log gets the id that came back, which is `none` if none did */
export function sendRequestId(newId: () => string, log: Log): Interceptor {
  return (options, nextCall) =>
    new InterceptingCall(nextCall(options), {
      start(metadata, _listener, next) {
        // The metadata is the caller's own object, and may be in use for
        // another call: change a copy.
        const sent = metadata.clone();
        sent.set(KEY, newId());
        next(sent, {
          // The trailers come with the status, whatever it is.
          onReceiveStatus(status, pass) {
            const { path } = options.method_definition;
            log(idIn(status.metadata), path, status.code);
            pass(status);
          },
        });
      },
    });
}
// #endregion client

// #region server
/** @param log gets a line when a call has ended */
export function logRequests(log: Log): ServerInterceptor {
  return ({ path }, call) => {
    let id = 'none';
    const end = onceEnded((code) => log(id, path, code));
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata(metadata, pass) {
            id = idIn(metadata);
            end.begin();
            pass(metadata);
          },
          onCancel: end.cancelled,
        }),
      sendStatus(status, pass) {
        end.with(status.code);
        const trailers = status.metadata?.clone() ?? new Metadata();
        trailers.set(KEY, id);
        pass({ ...status, metadata: trailers });
      },
    });
  };
}
// #endregion server

// What strangers send goes into no log before it has been looked at.
function idIn(metadata: Metadata): string {
  const id = String(metadata.get(KEY)[0]);
  return /^[\w-]{1,64}$/.test(id) && id !== 'undefined' ? id : 'none';
}
