// How a server is trusted, and what it is shown: certificates, checked early.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContext } from 'node:tls';
import { OptionError } from '../option-error.ts';

/** A file in PEM, as bytes or as text. */
export type Pem = string | Buffer;

/** Certificates as they are given. */
export interface TlsOptions {
  /** TLS with the authorities of the system; implied by what follows. */
  tls?: boolean;
  /** The authority that the server's certificate comes from, in PEM. */
  ca?: Pem;
  /** The certificate and key that the server asks its clients for, in PEM. */
  cert?: Pem;
  key?: Pem;
  /** The name in the server's certificate, where it is not the host's. */
  serverName?: string;
}

/** Certificates that can be used. */
export interface Tls {
  ca: Buffer | undefined;
  cert: Buffer | undefined;
  key: Buffer | undefined;
  serverName: string | undefined;
  /** All but the name, for a socket. */
  context: SecureContext;
}

/** Reads the options.
 * @returns undefined for a connection without TLS
 * @throws OptionError naming the option that is wrong */
export function readTls(options: TlsOptions): Tls | undefined {
  const { tls, serverName } = options;
  const [ca, cert, key] = [options.ca, options.cert, options.key].map(bytesOf);
  if (!tls && !ca && !cert && !key && !serverName) return undefined;
  if (!cert !== !key) {
    throw new OptionError('cert and key belong together: give both, or none.');
  }
  // gRPC would say so at the first call, and not say what is wrong.
  if (ca && !made(() => new X509Certificate(ca))) {
    throw new OptionError('ca holds no usable certificate in PEM.');
  }
  const context = made(() => contextOf({ ca, cert, key }));
  if (!context) {
    throw new OptionError('cert and key are no usable pair in PEM.');
  }
  return { ca, cert, key, serverName, context };
}

// With what every client of gRPC takes from its environment.
function contextOf({
  ca = rootsOf(process.env.GRPC_DEFAULT_SSL_ROOTS_FILE_PATH),
  cert,
  key,
}: Record<'ca' | 'cert' | 'key', Buffer | undefined>): SecureContext {
  return createSecureContext({
    ...{ ca, cert, key, ciphers: process.env.GRPC_SSL_CIPHER_SUITES },
  });
}

function rootsOf(path: string | undefined): Buffer | undefined {
  return path ? readFileSync(path) : undefined;
}

// grpc-js takes bytes alone.
function bytesOf(pem: Pem | undefined): Buffer | undefined {
  return typeof pem === 'string' ? Buffer.from(pem) : pem;
}

function made<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
