// What a channel is told about its servers: how to choose one for a call, and what
// to do when that one is gone.
import type { ChannelOptions } from '@grpc/grpc-js';

export interface Choice {
  /** The name that gRPC has for a way to choose: pick_first, round_robin. */
  policy: string;
  /** Whether a call that lost its server is made again. */
  retry?: boolean;
  /** Whether to call only servers whose health service says SERVING. */
  health?: boolean;
}

// #region config
const RETRY_POLICY = {
  // The first attempt counts too, and gRPC makes no more than five.
  maxAttempts: 5,
  initialBackoff: '0.1s',
  maxBackoff: '1s',
  backoffMultiplier: 2,
  // UNAVAILABLE is the code of a call whose server is gone. A Python server that
  // stops ends calls that it has not begun with CANCELLED: grpc/grpc#41785. In
  // the first case the server may have begun, so a method has to bear being
  // called twice.
  retryableStatusCodes: ['UNAVAILABLE', 'CANCELLED'],
};

/** Gives the service config: what a channel does with every call of a service. */
export function serviceConfig({ policy, retry = true, health }: Choice) {
  const service = 'load_balancing.Desk';
  const name = [{ service }];
  return {
    // A list: the first policy that a gRPC library knows is taken.
    loadBalancingConfig: [{ [policy]: {} }],
    methodConfig: retry ? [{ name, retryPolicy: RETRY_POLICY }] : [],
    // Python heeds this; grpc-js drops it without a word.
    ...(health && { healthCheckConfig: { serviceName: service } }),
  };
}

export function channelOptions(choice: Choice): ChannelOptions {
  return {
    'grpc.service_config': JSON.stringify(serviceConfig(choice)),
    // How soon, in milliseconds, the channel tries to reach a lost server again.
    // The wait grows, by default up to two minutes: a server that was away for
    // long would be called as late as that.
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 1_000,
  };
}
// #endregion config
