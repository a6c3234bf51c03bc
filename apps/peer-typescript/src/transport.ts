// How calls travel to the Probe: in the open, over TLS, or over mutual TLS.
import { ChannelCredentials, ServerCredentials } from '@grpc/grpc-js';
import {
  readCredential,
  readKeyPair,
} from '@polyglot-grpc/lesson-kit/credential-file';

export type Tls = 'none' | 'tls' | 'mutual-tls';

/** Where the certificates and the key are: the values of flags. */
export interface Files {
  ca: string;
  cert: string;
  key: string;
}

/** What a server shows, and for mutual TLS whom it believes. Files are read only
 * if they are used. */
export function serverCredentials(tls: Tls, files: Files): ServerCredentials {
  if (tls === 'none') return ServerCredentials.createInsecure();
  const pair = readKeyPair(files);
  if (tls === 'tls') return ServerCredentials.createSsl(null, [pair]);
  const ca = readCredential('ca', files.ca);
  return ServerCredentials.createSsl(ca, [pair], true);
}

/** Whom a client believes, and for mutual TLS what it shows. */
export function channelCredentials(tls: Tls, files: Files): ChannelCredentials {
  if (tls === 'none') return ChannelCredentials.createInsecure();
  const ca = readCredential('ca', files.ca);
  if (tls === 'tls') return ChannelCredentials.createSsl(ca);
  const { private_key, cert_chain } = readKeyPair(files);
  return ChannelCredentials.createSsl(ca, private_key, cert_chain);
}
