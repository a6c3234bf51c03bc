// What the channel is told about its servers: how to choose one for a call, and
// what to do when that one is gone.
import type { ServiceConfig } from '@grpc/grpc-js';

/** How a channel chooses among servers: the names are gRPC's. */
export type Policy = 'pick_first' | 'round_robin';

// #region config
/** Gives the service config of a channel, which holds for all its calls. */
export function serviceConfig(policy: string, retry: boolean): ServiceConfig {
  const retryPolicy = {
    // The first attempt counts too. More than five are cut to five.
    maxAttempts: 4,
    initialBackoff: '0.05s',
    maxBackoff: '0.5s',
    backoffMultiplier: 2,
    // The code of a call whose server is gone. A call that the server may have
    // begun is sent again too, so the method has to bear that.
    retryableStatusCodes: ['UNAVAILABLE'],
  };
  const name = [{ service: 'load_balancing.Desk' }];
  return {
    // A list: the first policy that this gRPC library knows is taken.
    loadBalancingConfig: [{ [policy]: {} }],
    methodConfig: [retry ? { name, retryPolicy } : { name }],
  };
}
// #endregion config
