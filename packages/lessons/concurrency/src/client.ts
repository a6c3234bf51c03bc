// Makes many calls at once, and counts how they ended and who answered.
import {
  type CallOptions,
  type ClientUnaryCall,
  credentials,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import { StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { ProtoGrpcType } from '@stubs/concurrency/proto-loader/workshop.ts';
import type { WorkReply } from '@stubs/concurrency/static/concurrency/workshop.ts';

// How many calls on how many channels, and how much work they ask for.
const COUNTS = {
  calls: '20',
  channels: '1',
  'wait-ms': '100',
  rounds: '1000',
  'timeout-ms': '5000',
};

const FLAGS = { ...COUNTS, 'show-workers': false };

/** What to ask for: fields that are left out are zero. */
interface Work {
  waitFor?: { seconds: number; nanos: number };
  rounds?: number;
}

export interface WorkshopStub {
  work(
    request: Work,
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<WorkReply>,
  ): ClientUnaryCall;
  close(): void;
}

// #region connect
/** Opens channels, each with a connection of its own. */
export function openStubs(address: string, channels: number): WorkshopStub[] {
  const { concurrency } = loadProto<ProtoGrpcType>(
    'concurrency/workshop.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  // Channels to one address share a connection, if nothing else is said.
  const options = { 'grpc.use_local_subchannel_pool': 1 };
  return Array.from(
    { length: channels },
    () =>
      new concurrency.Workshop(address, credentials.createInsecure(), options),
  );
}
// #endregion connect

/** Makes one call. */
export function work(
  stub: WorkshopStub,
  request: Work,
  timeoutMs = 5_000,
): Promise<WorkReply> {
  const deadline = Date.now() + timeoutMs;
  return unary<WorkReply>((done) =>
    stub.work(request, new Metadata(), { deadline }, done),
  );
}

// #region call
/** Makes calls at once on every channel, and waits until all have ended. */
async function callAll(
  stubs: WorkshopStub[],
  request: Work,
  { calls, timeoutMs }: { calls: number; timeoutMs: number },
): Promise<WorkReply[]> {
  const made = stubs.flatMap((stub) =>
    Array.from({ length: calls }, () => work(stub, request, timeoutMs)),
  );
  const ended = await Promise.allSettled(made);
  const what = request.rounds === undefined ? 'wait' : 'compute';
  console.log(`${made.length} calls that ${what}: ${tally(ended)}`);
  // What was answered is counted. The first failure ends the program.
  return Promise.all(made);
}
// #endregion call

// #region tally
// Whether to call again, and when, depends on the code and never on the text.
function tally(ended: PromiseSettledResult<WorkReply>[]): string {
  const codes = ended.map((each) =>
    each.status === 'fulfilled' ? 'OK' : StatusError.from(each.reason).codeName,
  );
  const counts = [...Map.groupBy(codes, (code) => code)];
  return counts.map(([code, all]) => `${all.length} ${code}`).join(', ');
}
// #endregion tally

function show(replies: WorkReply[], withWorkers: boolean): void {
  const digests = replies.map(({ digest }) => digest.toString('hex'));
  const beginnings = new Set(digests.map((digest) => digest.slice(0, 16)));
  console.log(`Every digest begins with ${[...beginnings].join(' or ')}`);
  if (!withWorkers) return;
  const workers = [...Map.groupBy(replies, ({ worker }) => worker).values()];
  const counts = workers.map(({ length }) => length).sort((a, b) => b - a);
  console.log(`Computed by ${workers.length}: ${counts.join(' and ')} calls`);
}

if (import.meta.main) {
  await runClient('concurrency', FLAGS, async ({ address, ...flags }) => {
    const number = (name: keyof typeof COUNTS, least = 1) =>
      wholeNumber(name, flags[name], [least, 1_000_000_000]);
    const calls = number('calls');
    const timeoutMs = number('timeout-ms');
    const stubs = openStubs(address, number('channels'));
    try {
      // The first call of a channel makes its connection: one after the other.
      for (const stub of stubs) await work(stub, {}, timeoutMs);
      const waitMs = number('wait-ms', 0);
      const waitFor = { seconds: 0, nanos: waitMs * 1_000_000 };
      await callAll(stubs, { waitFor }, { calls, timeoutMs });
      const rounds = number('rounds');
      const replies = await callAll(stubs, { rounds }, { calls, timeoutMs });
      show(replies, flags['show-workers']);
    } finally {
      for (const stub of stubs) stub.close();
    }
  });
}
