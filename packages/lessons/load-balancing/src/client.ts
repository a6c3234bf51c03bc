// Calls the Desk through one channel to several servers, and counts who answers.
import { type ChannelOptions, credentials } from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError, wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import type { DeskClient } from '@stubs/load_balancing/proto-loader/load_balancing/Desk.ts';
import type { ProtoGrpcType } from '@stubs/load_balancing/proto-loader/load_balancing.ts';
import { Counts } from './counts.ts';
import { serviceConfig } from './service-config.ts';

const FLAGS = {
  address: 'ipv4:127.0.0.1:50051,127.0.0.1:50052,127.0.0.1:50053',
  policy: 'both',
  calls: '30',
  servers: '3',
  'no-retry': false,
};

// #region connect
export function openDesk(
  address: string,
  policy: string,
  retry = true,
): DeskClient {
  const { load_balancing } = loadProto<ProtoGrpcType>(
    'load_balancing/load_balancing.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const options: ChannelOptions = {
    'grpc.service_config': JSON.stringify(serviceConfig(policy, retry)),
  };
  // One channel for the target, and it has a connection to each server. A channel
  // for each call would connect anew each time.
  return new load_balancing.Desk(
    address,
    credentials.createInsecure(),
    options,
  );
}
// #endregion connect

// #region call
/** Asks once. @returns the name of the server that answered */
export async function ask(stub: DeskClient): Promise<string> {
  const deadline = Date.now() + 5_000;
  const reply = await unary<{ server: string }>((done) =>
    stub.ask({}, { deadline }, done),
  );
  return reply.server;
}
// #endregion call

// #region wait
/** Asks until so many servers have answered. The channel takes calls as soon as
 * one server is connected, and says of no other when it is. */
export async function untilAllAnswer(
  stub: DeskClient,
  servers: number,
  signal = AbortSignal.timeout(10_000),
): Promise<void> {
  const names = new Set<string>();
  while (names.size < servers) {
    if (signal.aborted) {
      throw new UsageError(
        `${names.size} of ${servers} servers answered. Start the others, or ` +
          `say how many there are: --servers ${names.size}`,
      );
    }
    names.add(await ask(stub));
  }
}
// #endregion wait

// #region count
export async function count(stub: DeskClient, calls: number): Promise<Counts> {
  const counts = new Counts();
  for (let call = 0; call < calls; call += 1) counts.add(await ask(stub));
  return counts;
}
// #endregion count

if (import.meta.main) {
  await runClient('load-balancing', FLAGS, async (flags) => {
    const calls = wholeNumber('calls', flags.calls, [1, 1_000_000]);
    const servers = wholeNumber('servers', flags.servers, [1, 100]);
    const policies =
      flags.policy === 'both' ? ['pick_first', 'round_robin'] : [flags.policy];
    for (const policy of policies) {
      const stub = openDesk(flags.address, policy, !flags['no-retry']);
      try {
        if (policy !== 'pick_first') await untilAllAnswer(stub, servers);
        console.log(`${policy}: ${await count(stub, calls)}`);
      } finally {
        stub.close();
      }
    }
  });
}
