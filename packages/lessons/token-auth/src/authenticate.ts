// A server interceptor that lets a call through to its handler once it is known
// who calls, and that they may.
import {
  type Metadata,
  ServerInterceptingCall,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { type Caller, setCaller } from './caller.ts';

/** A way to show who one is. It gives nothing if the metadata has none of its
 * kind, so that the next way is tried, and throws a StatusError if it has one
 * that is not good. */
export type Mechanism = (metadata: Metadata) => Promise<Caller | undefined>;

/** The metadata that mechanisms read. Handlers do not get to see it. */
const SECRETS = ['authorization', 'x-api-key'];
// #region interceptor
/** Gives the interceptor.
 * @param mechanisms asked in their order
 * @param scopes the scope that each method asks for, by the method's full path.
 *   A method that is not named is open to nobody */
export function authenticate(
  mechanisms: readonly Mechanism[],
  scopes: Readonly<Record<string, string>>,
): ServerInterceptor {
  return (method, call) =>
    new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          // Metadata comes first. No message is read before `proceed`, since it
          // is the handler's side that asks for each; and a call that ends in
          // the meantime goes no further.
          async onReceiveMetadata(metadata, proceed) {
            try {
              const caller = await identify(metadata, mechanisms);
              permit(caller, scopes[method.path]);
              for (const key of SECRETS) metadata.remove(key);
              setCaller(metadata, caller);
              proceed(metadata);
            } catch (error) {
              // Nobody waits for this function: what it threw would end the
              // process. The status ends the call instead.
              call.sendStatus(refusal(error));
            }
          },
        }),
    });
}
// #endregion interceptor

// #region codes
async function identify(
  metadata: Metadata,
  mechanisms: readonly Mechanism[],
): Promise<Caller> {
  for (const mechanism of mechanisms) {
    const caller = await mechanism(metadata);
    if (caller) return caller;
  }
  // UNAUTHENTICATED: I do not know who you are. Come back with a good token.
  throw new StatusError(Status.UNAUTHENTICATED, 'No token and no API key.');
}

function permit(caller: Caller, scope: string | undefined): void {
  if (scope !== undefined && caller.scopes.includes(scope)) return;
  // PERMISSION_DENIED: I know who you are, and you may not. Another try with
  // the same token ends in the same way.
  throw new StatusError(
    Status.PERMISSION_DENIED,
    scope === undefined
      ? 'No scope opens this method.'
      : `The scope ${scope} is missing.`,
  );
}
// #endregion codes

// What went wrong inside the server is nothing that a caller should read.
function refusal(error: unknown): StatusError {
  if (error instanceof StatusError) return error;
  console.error(error);
  return new StatusError(Status.INTERNAL, 'The caller could not be checked.');
}
