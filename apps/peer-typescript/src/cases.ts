// How this peer, as a client, tries each feature of a server.
import { isDeepStrictEqual } from 'node:util';
import {
  type CallOptions,
  type ClientUnaryCall,
  Metadata,
  type requestCallback,
} from '@grpc/grpc-js';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  EchoResponse,
  MetadataResponse,
} from '@stubs/interop/static/interop/v1/probe.ts';
import { base64, digest, entries } from './probe.ts';
import type { Tls } from './transport.ts';
import type { ProbeStub } from './variants.ts';

/** A case of a plan. The arguments are those of its feature, below. */
export interface Case {
  id: string;
  feature: string;
  target: string;
  tls: Tls;
  args: unknown;
  timeoutMs: number;
}

export interface Verdict {
  outcome: 'pass' | 'fail' | 'skip';
  /** Why it failed or was skipped. */
  detail: string;
  /** What arrived at the client, for the runner to judge as well. */
  observed: object;
}

/** Every feature that this peer has, as a client and as a server. */
export const features: Record<
  string,
  (stub: ProbeStub, each: Case) => Promise<Verdict>
> = { echo, status, metadata, hold };

async function echo(stub: ProbeStub, each: Case): Promise<Verdict> {
  const { text, times, code } = each.args as EchoArgs;
  const payload = text.repeat(times);
  const answer = await ask<EchoResponse>(each, (...rest) =>
    stub.echo({ payload }, ...rest),
  );
  return compare(
    { code, ...(code === Status.OK && digest(payload)) },
    {
      code: answer.code,
      ...(answer.response && digest(answer.response.payload)),
    },
  );
}

async function status(stub: ProbeStub, each: Case): Promise<Verdict> {
  const { code, message } = each.args as StatusArgs;
  const answer = await ask(each, (...rest) =>
    stub.status({ code, message }, ...rest),
  );
  // The message of OK is not for anyone: some servers send one, some do not.
  const ok = answer.code === Status.OK;
  return compare(
    { code, message: code === Status.OK ? '' : message },
    { code: answer.code, message: ok ? '' : answer.details },
  );
}

async function metadata(stub: ProbeStub, each: Case): Promise<Verdict> {
  const { key, values } = each.args as MetadataArgs;
  const bytes = values.map((value) => Buffer.from(value, 'base64'));
  const sent = key.endsWith('-bin') ? bytes : bytes.map(String);
  const answer = await ask<MetadataResponse>(
    each,
    (...rest) => stub.metadata({ key }, ...rest),
    entries(key, sent),
  );
  return compare(
    { code: Status.OK, initial: values, body: values, trailers: values },
    {
      code: answer.code,
      initial: answer.initial.get(key).map(base64),
      body: answer.response?.values.map(base64),
      trailers: answer.trailers.get(key).map(base64),
    },
  );
}

async function hold(stub: ProbeStub, each: Case): Promise<Verdict> {
  const answer = await ask(each, (...rest) => stub.hold({}, ...rest));
  return compare({ code: Status.UNAVAILABLE }, { code: answer.code });
}

interface EchoArgs {
  text: string;
  times: number;
  code: number;
}

interface StatusArgs {
  code: number;
  message: string;
}

interface MetadataArgs {
  key: string;
  /** In base64, also where the key holds text. */
  values: string[];
}

interface Answer<Response> {
  code: number;
  details: string;
  response: Response | undefined;
  initial: Metadata;
  trailers: Metadata;
}

// Makes a call and resolves to all that came back, whatever its status.
function ask<Response>(
  { id, timeoutMs }: Case,
  start: (
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<Response>,
  ) => ClientUnaryCall,
  sent = new Metadata(),
): Promise<Answer<Response>> {
  return new Promise((resolve) => {
    let response: Response | undefined;
    let initial = new Metadata();
    sent.set('probe-case', id);
    const options = { deadline: Date.now() + timeoutMs };
    const call = start(sent, options, (_, message) => {
      response = message;
    });
    call.on('metadata', (received) => {
      initial = received;
    });
    // The status comes last, after the callback.
    call.on('status', ({ code, details, metadata: trailers }) =>
      resolve({ code, details, response, initial, trailers }),
    );
  });
}

function compare(expected: object, observed: object): Verdict {
  if (isDeepStrictEqual(expected, observed)) {
    return { outcome: 'pass', detail: '', observed };
  }
  const [want, got] = [expected, observed].map((each) => JSON.stringify(each));
  return { outcome: 'fail', detail: `expected ${want}, got ${got}`, observed };
}
