// Calls over a channel of grpc-js.
import { Channel, type ChannelOptions, credentials } from '@grpc/grpc-js';
import type { Backend } from './backend.ts';
import { callBackend } from './call-backend.ts';
import type { Tls } from './tls.ts';

/** A server, everything about it checked. */
export interface ChannelTarget {
  /** Any name that gRPC resolves. */
  address: string;
  /** undefined for no TLS. */
  tls: Tls | undefined;
  /** Bytes of one message of an answer. */
  messageBytes: number;
  /** Milliseconds of silence before a ping; 0 for never. */
  keepaliveMs: number;
  /** Milliseconds that the answer to a ping may take. */
  pingMs: number;
}

// Streams are read ahead by somewhat more than a flow-control window of HTTP/2.
const READ_AHEAD = 128 * 1024;

/** Makes a backend of a channel, which connects at its first call. */
export function channelBackend(target: ChannelTarget): Backend {
  const { address, tls } = target;
  const channel = new Channel(
    address,
    tls
      ? credentials.createSsl(tls.ca, tls.key, tls.cert)
      : credentials.createInsecure(),
    optionsOf(target),
  );
  return callBackend(
    (path, deadline) => channel.createCall(path, deadline, null, null, null),
    READ_AHEAD,
    () => close(channel),
  );
}

// grpc-js tells a channel of its address in the next turn. One that was closed
// in between would connect all the same, again and again, for ever: so it is
// closed again.
function close(channel: Channel): void {
  channel.close();
  setImmediate(() => channel.close());
}

function optionsOf(target: ChannelTarget): ChannelOptions {
  const { tls, keepaliveMs, pingMs, messageBytes } = target;
  return {
    'grpc.max_receive_message_length': messageBytes,
    // The gateway's own limit of a body comes first.
    'grpc.max_send_message_length': -1,
    // By default gRPC waits for up to two minutes before it tries again.
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 5_000,
    ...(keepaliveMs > 0 && {
      'grpc.keepalive_time_ms': keepaliveMs,
      'grpc.keepalive_timeout_ms': pingMs,
    }),
    ...(tls?.serverName !== undefined && {
      'grpc.ssl_target_name_override': tls.serverName,
      'grpc.default_authority': tls.serverName,
    }),
  };
}
