// Calls the Desk through one channel to several servers, and counts who answers.
import { credentials } from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError, wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import type { AskReply__Output } from '@stubs/load_balancing/proto-loader/load_balancing/AskReply.ts';
import type { DeskClient } from '@stubs/load_balancing/proto-loader/load_balancing/Desk.ts';
import type { ProtoGrpcType } from '@stubs/load_balancing/proto-loader/load_balancing.ts';
import { type Choice, channelOptions } from './service-config.ts';
import { askSteadily } from './steady-calls.ts';
import { Tally } from './tally.ts';

const FLAGS = {
  address: 'ipv4:127.0.0.1:50051,127.0.0.1:50052,127.0.0.1:50053',
  ...{ policy: 'both', servers: '3', calls: '30', rate: '0', think: '0' },
  ...{ health: false, 'no-retry': false },
};

const MOST = 1_000_000;

// #region connect
export function openDesk(address: string, choice: Choice): DeskClient {
  const { load_balancing } = loadProto<ProtoGrpcType>(
    'load_balancing/load_balancing.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  // One channel for the target, whatever the number of calls: it has a connection
  // to each server, and keeps it.
  return new load_balancing.Desk(
    address,
    credentials.createInsecure(),
    channelOptions(choice),
  );
}
// #endregion connect

// #region call
export function ask(stub: DeskClient, thinkMs = 0): Promise<AskReply__Output> {
  // Time for all attempts, and not for each.
  const deadline = Date.now() + 20_000;
  const thinkFor = {
    seconds: Math.floor(thinkMs / 1_000),
    nanos: (thinkMs % 1_000) * 1_000_000,
  };
  return unary((done) => stub.ask({ thinkFor }, { deadline }, done));
}
// #endregion call

// #region wait
// The channel takes calls as soon as one server is connected, and says of no other
// when it is. Only calls show that all of them are there.
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
    names.add((await ask(stub)).server);
  }
}
// #endregion wait

// #region count
export async function count(stub: DeskClient, calls: number): Promise<Tally> {
  const tally = new Tally();
  for (let call = 0; call < calls; call += 1) tally.add(await ask(stub));
  return tally;
}
// #endregion count

// Makes the calls one after the other, or at a rate, and says how they ended.
async function report(
  stub: DeskClient,
  policy: string,
  { calls, rate, thinkMs }: { calls: number; rate: number; thinkMs: number },
): Promise<void> {
  if (rate === 0) {
    console.log(`${policy}: ${await count(stub, calls)}`);
    return;
  }
  const tell = (tally: Tally) => console.log(`${policy}: ${tally.inFull()}`);
  const pace = { calls, rate, tell };
  const total = await askSteadily(() => ask(stub, thinkMs), pace);
  console.log(`${policy}, in all ${total.inFull()}`);
}

async function main(flags: typeof FLAGS): Promise<void> {
  const calls = wholeNumber('calls', flags.calls, [1, MOST]);
  const rate = wholeNumber('rate', flags.rate, [0, MOST]);
  const thinkMs = wholeNumber('think', flags.think, [0, MOST]);
  const servers = wholeNumber('servers', flags.servers, [1, MOST]);
  const choice = { retry: !flags['no-retry'], health: flags.health };
  const both = ['pick_first', 'round_robin'];
  for (const policy of flags.policy === 'both' ? both : [flags.policy]) {
    const stub = openDesk(flags.address, { policy, ...choice });
    try {
      // pick_first calls one server, however many there are.
      if (policy !== 'pick_first') await untilAllAnswer(stub, servers);
      await report(stub, policy, { calls, rate, thinkMs });
    } finally {
      stub.close();
    }
  }
}

if (import.meta.main) await runClient('load-balancing', FLAGS, main);
