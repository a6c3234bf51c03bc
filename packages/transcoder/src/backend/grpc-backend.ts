// A gRPC server at an address, over one channel of grpc-js.
import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import {
  Channel,
  type ChannelCredentials,
  type ChannelOptions,
  credentials,
} from '@grpc/grpc-js';
import {
  checkOptions,
  isBoolean,
  isCount,
  isMilliseconds,
  isText,
} from '../check-options.ts';
import { OptionError } from '../option-error.ts';
import type { Backend } from './backend.ts';
import { callBackend } from './call-backend.ts';

/** A file in PEM, as bytes or as text. */
type Pem = string | Buffer;

/** Where the server is, how it is trusted, and what is asked of it. */
export interface GrpcBackendOptions {
  /** "host:port", "unix:/path", or any other name that gRPC resolves. */
  address: string;
  /** TLS with the authorities of the system; implied by what follows. */
  tls?: boolean;
  /** The authority that the server's certificate comes from, in PEM. */
  ca?: Pem;
  /** The certificate and key that the server asks its clients for, in PEM. */
  cert?: Pem;
  key?: Pem;
  /** The name in the server's certificate, where it is not the host's. */
  serverName?: string;
  /** Bytes of one message of an answer; 4 MiB by default. */
  messageBytes?: number;
  /** Milliseconds of silence before a ping asks if the server is still there;
   * 60,000 by default, 0 for never. */
  keepaliveMs?: number;
}

// Streams are read ahead by somewhat more than a flow-control window of HTTP/2.
const READ_AHEAD = 128 * 1024;
/** Bytes of a message of an answer, where nothing else is said. */
export const MESSAGE_BYTES = 4 * 1024 * 1024;
/** Milliseconds of silence before a ping, where nothing else is said. */
export const KEEPALIVE_MS = 60_000;
const KEEPALIVE_TIMEOUT_MS = 10_000;

const isPem = (value: unknown) =>
  typeof value === 'string' || Buffer.isBuffer(value)
    ? undefined
    : 'PEM in a string or a Buffer';

/** Says what an address must be, if it is none. Whoever writes a URL would learn
 * of it at the first call only. */
export function isAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?!https?:\/\/)./.test(value)
    ? undefined
    : 'an address such as "localhost:50051"';
}

const checks = {
  address: isAddress,
  tls: isBoolean,
  ca: isPem,
  cert: isPem,
  key: isPem,
  serverName: isText,
  messageBytes: isCount,
  keepaliveMs: (value: unknown) =>
    value === 0 ? undefined : isMilliseconds(value),
};

/** Makes a backend of a server. It connects at the first call, and again when
 * the server is back after a restart.
 * @throws OptionError naming the option that is wrong */
export function grpcBackend(target: GrpcBackendOptions): Backend {
  checkOptions('target', target, checks);
  const channel = new Channel(
    target.address,
    credentialsOf(target),
    optionsOf(target),
  );
  return callBackend(
    (path, deadline) => channel.createCall(path, deadline, null, null, null),
    READ_AHEAD,
    () => channel.close(),
  );
}

function credentialsOf(target: GrpcBackendOptions): ChannelCredentials {
  const { tls, serverName } = target;
  const [ca, cert, key] = [target.ca, target.cert, target.key].map(bytesOf);
  if (!tls && !ca && !cert && !key && !serverName) {
    return credentials.createInsecure();
  }
  if (!cert !== !key) {
    throw new OptionError('cert and key belong together: give both, or none.');
  }
  // gRPC would say so at the first call, and not say what is wrong.
  if (ca && !isUsable(() => new X509Certificate(ca))) {
    throw new OptionError('ca holds no usable certificate in PEM.');
  }
  if (cert && key && !isUsable(() => createSecureContext({ cert, key }))) {
    throw new OptionError('cert and key are no usable pair in PEM.');
  }
  return credentials.createSsl(ca, key, cert);
}

// grpc-js takes bytes alone.
function bytesOf(pem: Pem | undefined): Buffer | undefined {
  return typeof pem === 'string' ? Buffer.from(pem) : pem;
}

function isUsable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

function optionsOf(target: GrpcBackendOptions): ChannelOptions {
  const { serverName, keepaliveMs = KEEPALIVE_MS } = target;
  return {
    'grpc.max_receive_message_length': target.messageBytes ?? MESSAGE_BYTES,
    // The gateway's own limit of a body comes first.
    'grpc.max_send_message_length': -1,
    // By default gRPC waits for up to two minutes before it tries again.
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 5_000,
    ...(keepaliveMs > 0 && {
      'grpc.keepalive_time_ms': keepaliveMs,
      'grpc.keepalive_timeout_ms': KEEPALIVE_TIMEOUT_MS,
    }),
    ...(serverName !== undefined && {
      'grpc.ssl_target_name_override': serverName,
      'grpc.default_authority': serverName,
    }),
  };
}
