// Calls the Thinker with more time than it needs, with less, and with none.
import { randomUUID } from 'node:crypto';
import { credentials, Metadata } from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { ThinkerClient } from '@stubs/deadlines/proto-loader/deadlines/Thinker.ts';
import type { Thought__Output } from '@stubs/deadlines/proto-loader/deadlines/Thought.ts';
import type { ProtoGrpcType } from '@stubs/deadlines/proto-loader/deadlines.ts';
import { durationOf } from './duration.ts';
import { tellOf } from './tell-of.ts';

/** A call to make. Its timeout is Infinity if it has no deadline. */
interface Plan {
  title: string;
  timeoutMs: number;
  thinkForMs: number;
  toTheEnd?: boolean;
  hops?: number;
}

// #region plans
// This one also opens the connections, there and behind: that takes time, too.
const FIRST: Plan = {
  ...{ title: 'No deadline', timeoutMs: Infinity, thinkForMs: 50 },
  hops: 1,
};

// These are made at once.
const OTHERS: Plan[] = [
  { title: 'Enough time', timeoutMs: 10_000, thinkForMs: 50 },
  { title: 'Past before the call', timeoutMs: -1_000, thinkForMs: 50 },
  { title: 'Past during the work', timeoutMs: 1_000, thinkForMs: 1_500 },
  {
    title: 'Past when the work is done',
    ...{ timeoutMs: 1_000, thinkForMs: 1_500, toTheEnd: true },
  },
  {
    title: 'Through another server',
    ...{ timeoutMs: 1_000, thinkForMs: 1_500, hops: 1 },
  },
];
// #endregion plans

const TIMEOUTS: Record<string, number> = { none: Infinity, past: -1_000 };

const FLAGS = {
  /** Of one call, in place of those above: milliseconds, `none` or `past`. */
  'timeout-ms': '',
  'think-for-ms': '50',
  'to-the-end': false,
  hops: '0',
};

/** Makes a call, and says how it ended and what the server did.
 * @throws StatusError if it failed, unless for its deadline */
export async function tell(stub: ThinkerClient, plan: Plan): Promise<string> {
  const { error, did } = await attempt(stub, plan);
  return `${plan.title}: ${error?.codeName ?? 'OK'}. ${did}`;
}

async function attempt(stub: ThinkerClient, plan: Plan) {
  const { timeoutMs, thinkForMs, toTheEnd = false, hops = 0 } = plan;
  const id = randomUUID();
  const thinkFor = durationOf(thinkForMs);
  const request = { id, thinkFor, toTheEnd, hops };
  // #region call
  // The timeout is a duration, and the deadline a point in time.
  const deadline = Date.now() + timeoutMs;
  const error = await unary<Thought__Output>((done) =>
    stub.think(request, new Metadata(), { deadline }, done),
  ).then(() => undefined, StatusError.from);
  // DEADLINE_EXCEEDED says that the client stopped waiting. It does not say
  // what the server did: nothing, a part, or all. So ask.
  if (error && error.code !== Status.DEADLINE_EXCEEDED) throw error;
  return { error, did: await tellOf(stub, { id, hops }, timeoutMs) };
  // #endregion call
}

/** Makes the one call that the flags describe.
 * @throws StatusError with what the server did, if it failed */
async function once(stub: ThinkerClient, flags: typeof FLAGS): Promise<void> {
  const number = (flag: keyof typeof FLAGS, most: number) =>
    wholeNumber(flag, String(flags[flag]), [0, most]);
  const { error, did } = await attempt(stub, {
    title: 'The call',
    timeoutMs: TIMEOUTS[flags['timeout-ms']] ?? number('timeout-ms', 10 ** 12),
    thinkForMs: number('think-for-ms', 10 ** 9),
    toTheEnd: flags['to-the-end'],
    hops: number('hops', 10),
  });
  if (error) throw new StatusError(error.code, `${error.details}. ${did}`);
  console.log(`OK. ${did}`);
}

if (import.meta.main) {
  // #region connect
  await runClient('deadlines', FLAGS, async ({ address, ...flags }) => {
    const { deadlines } = loadProto<ProtoGrpcType>(
      'deadlines/deadlines.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const stub = new deadlines.Thinker(address, credentials.createInsecure());
    try {
      if (flags['timeout-ms']) return await once(stub, flags);
      console.log(await tell(stub, FIRST));
      const lines = OTHERS.map((plan) => tell(stub, plan));
      console.log((await Promise.all(lines)).join('\n'));
    } finally {
      stub.close();
    }
  });
  // #endregion connect
}
