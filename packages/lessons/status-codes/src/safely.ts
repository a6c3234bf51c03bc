// Handlers that may fail as they like: whatever they throw, and whatever their
// promises reject with, ends the call with a status, and never the server.
import type {
  ServerUnaryCall,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';

/** Notes an error that callers do not get to see. */
export type Log = (error: unknown) => void;

// #region safely
/** Wraps every handler of a service, of all four kinds.
 * @param log gets each error that is not a StatusError */
export function safely(
  service: UntypedServiceImplementation,
  log: Log,
): UntypedServiceImplementation {
  const safe: UntypedServiceImplementation = {};
  for (const [name, handler] of Object.entries(service)) {
    // Handlers of streams of responses get no callback.
    safe[name] = async (
      call: ServerUnaryCall<unknown, unknown>,
      callback?: sendUnaryData<unknown>,
    ) => {
      try {
        // grpc-js would drop the promise of an async handler. If nobody waits
        // for one that rejects, Node ends the process.
        await Reflect.apply(handler, service, [call, callback]);
      } catch (error) {
        const status = statusOf(error, log);
        if (callback) callback(status);
        // `destroy(status)` would leave the client without any status.
        else call.emit('error', status);
      }
    };
  }
  return safe;
}
// #endregion safely

// #region status
/** Turns what a handler threw into what the caller gets to see. */
export function statusOf(error: unknown, log: Log): StatusError {
  // A StatusError was meant for the caller. With OK it would say that a call
  // which failed went well.
  if (error instanceof StatusError && error.code !== Status.OK) return error;
  // Anything else is a fault of the server, and so is the status of a call that
  // the handler made itself. Its text is for those who run the server: it may
  // name tables, addresses or people.
  log(error);
  return new StatusError(Status.INTERNAL, 'The server has failed.');
}
// #endregion status
