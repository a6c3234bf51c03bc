// A server that asks for a client certificate, and does without.
import {
  experimental,
  type KeyCertPair,
  type ServerCredentials,
} from '@grpc/grpc-js';

// #region optional
/** Makes credentials with which a client may show a certificate or none.
 *
 * One that is no good, of another CA or expired, is let in as well: it is up to
 * the handler to look. grpc-js calls this experimental, so it may change. */
export function optionalCertificates(
  caCertificate: Buffer,
  { cert_chain: certificate, private_key: privateKey }: KeyCertPair,
): ServerCredentials {
  // grpc-js asks a provider for these files, to be told when they change. They
  // do not here; but it expects to be called back after it has asked.
  const provider: experimental.CertificateProvider = {
    addCaCertificateListener: (listener) =>
      process.nextTick(listener, { caCertificate }),
    addIdentityCertificateListener: (listener) =>
      process.nextTick(listener, { certificate, privateKey }),
    removeCaCertificateListener: () => {},
    removeIdentityCertificateListener: () => {},
  };
  return experimental.createCertificateProviderServerCredentials(
    provider,
    provider,
    false,
  );
}
// #endregion optional
