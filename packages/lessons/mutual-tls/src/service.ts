// What the Greeter does with a call, and by which name it knows who calls.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { GreeterServer } from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { identityOf } from './identity.ts';

// #region greeter
/** Makes the Greeter.
 * @param optional whether it also greets callers without a certificate */
export function makeGreeter(optional = false) {
  return {
    sayHello(call, callback) {
      const hello = `Hello, ${call.request.name}!`;
      // The certificate comes from the connection, and is here only if it was
      // verified. Nothing in the request or the metadata says who calls: the
      // caller could write there what it likes.
      const certificate = call.getAuthContext().sslPeerCertificate;
      if (certificate === undefined && optional) {
        const message = `${hello} You showed no certificate that I trust.`;
        callback(null, { message });
        return;
      }
      const identity = identityOf(certificate);
      if (identity === undefined) {
        callback({
          code: Status.UNAUTHENTICATED,
          details: 'Your certificate has no single spiffe:// name.',
        });
        return;
      }
      callback(null, {
        message: `${hello} Your certificate says ${identity}.`,
      });
    },
  } satisfies GreeterServer;
}
// #endregion greeter
