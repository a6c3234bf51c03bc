// A gRPC server at an address: how it is reached, and what is asked of it.
import {
  checkOptions,
  isBoolean,
  isCount,
  isMilliseconds,
  isText,
} from '../check-options.ts';
import { openFramedConnection } from '../http2/framed/framed-connection.ts';
import { isProxied, readTarget } from '../http2/target.ts';
import type { Backend } from './backend.ts';
import { type ChannelTarget, channelBackend } from './channel-backend.ts';
import { takingGatewayCalls } from './gateway-call.ts';
import { http2Backend } from './http2-backend.ts';
import { readTls, type TlsOptions } from './tls.ts';

/** What can make unary calls: this package's own client of HTTP/2, or grpc-js. */
export const TRANSPORTS = ['http2', 'grpc-js'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Where the server is, how it is trusted, and what is asked of it. */
export interface GrpcBackendOptions extends TlsOptions {
  /** "host:port", "unix:/path", or any other name that gRPC resolves. */
  address: string;
  /** Bytes of one message of an answer; 4 MiB by default. */
  messageBytes?: number;
  /** Milliseconds of silence before a ping asks if the server is still there;
   * 60,000 by default, 0 for never. */
  keepaliveMs?: number;
  /** 'http2' by default. grpc-js makes all calls that stream, and it makes all
   * others too where only it can: through a proxy, and to names with a resolver
   * of their own. */
  transport?: Transport;
}

/** Bytes of a message of an answer, where nothing else is said. */
export const MESSAGE_BYTES = 4 * 1024 * 1024;
/** Milliseconds of silence before a ping, where nothing else is said. */
export const KEEPALIVE_MS = 60_000;
/** What makes unary calls, where nothing else is said. */
export const TRANSPORT: Transport = 'http2';
const PING_MS = 10_000;

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

/** Whether there is a transport of that name. */
export function isTransport(value: unknown): value is Transport {
  return TRANSPORTS.some((transport) => transport === value);
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
  transport: (value: unknown) =>
    isTransport(value) ? undefined : "'http2' or 'grpc-js'",
};

/** Makes a backend of a server. It connects at the first call, and again when
 * the server is back after a restart.
 * @throws OptionError naming the option that is wrong */
export function grpcBackend(options: GrpcBackendOptions): Backend {
  return takingGatewayCalls(open(options));
}

function open(options: GrpcBackendOptions): Backend {
  checkOptions('target', options, checks);
  const { address, transport = TRANSPORT } = options;
  const server: ChannelTarget = {
    address,
    tls: readTls(options),
    messageBytes: options.messageBytes ?? MESSAGE_BYTES,
    keepaliveMs: options.keepaliveMs ?? KEEPALIVE_MS,
    pingMs: PING_MS,
  };
  const target = transport === 'http2' ? readTarget(address) : undefined;
  if (!target || isProxied(target, process.env)) return channelBackend(server);
  const unary = http2Backend({
    ...{ ...server, trust: server.tls, target },
    open: openFramedConnection,
  });
  return withStreams(unary, () => channelBackend(server));
}

// Many a gateway serves no stream, and needs no second connection.
function withStreams(
  unary: Pick<Backend, 'unary' | 'close'>,
  open: () => Backend,
): Backend {
  let streams: Backend | undefined;
  return {
    unary: unary.unary,
    stream(path, messages, options) {
      streams ??= open();
      return streams.stream(path, messages, options);
    },
    close() {
      unary.close();
      streams?.close();
    },
  };
}
