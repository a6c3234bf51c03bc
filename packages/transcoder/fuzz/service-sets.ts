// Sets of services that nobody would write: each is served, or refused with reasons.
import assert from 'node:assert/strict';
import type { DescService } from '@bufbuild/protobuf';
import { Metadata, status } from '@grpc/grpc-js';
import fc from 'fast-check';
import {
  type Backend,
  createGatewayServer,
  createTranscoder,
  DescriptorError,
  RpcError,
  RuleError,
  readDescriptorSet,
} from '../src/index.ts';
import { assertBehaves } from './behaviour.ts';
import { bindingsOf } from './bindings.ts';
import { Connection } from './connection.ts';
import type { Draw } from './draw.ts';
import { serviceSet } from './service-set.ts';
import { valid } from './valid.ts';

/** How many of the sets were served. */
export interface Served {
  sets: number;
  served: number;
}

/** Draws sets, loads them, and calls what could be loaded.
 * @throws Error with the set that something else than a refusal came of */
export async function serviceSets(sets: number, seed: number): Promise<Served> {
  let served = 0;
  const one = fc.asyncProperty(fc.gen(), async (draw) => {
    if (await holds(draw)) served++;
  });
  await fc.assert(one, { seed, numRuns: sets, endOnFailure: true });
  return { sets, served };
}

async function holds(draw: Draw): Promise<boolean> {
  const descriptors = serviceSet(draw);
  const faults: unknown[] = [];
  const transcoder = load(descriptors, (error) => faults.push(error));
  if (!transcoder) return false;
  await using server = createGatewayServer(transcoder);
  using connection = new Connection(await server.listen(0));
  const bindings = drawnServices(descriptors).flatMap(bindingsOf);
  // A broken byte may be in the name of a type: then the echo answers another.
  const isEcho = bindings.every(({ method }) => method.input === method.output);
  for (const binding of isEcho ? bindings : []) {
    const { request } = valid(draw, binding);
    const answer = await connection.send(request);
    assertBehaves({ request }, answer, 'spec');
  }
  assert.deepEqual(faults, []);
  return true;
}

function drawnServices(descriptors: Uint8Array): DescService[] {
  const { files } = readDescriptorSet(descriptors);
  return [...files].find(({ name }) => name === 'drawn')?.services ?? [];
}

/** Loads a set, or holds the refusal against what is promised. */
function load(descriptors: Uint8Array, onError: (error: unknown) => void) {
  try {
    return createTranscoder({ descriptors, backend: echo, onError });
  } catch (error) {
    const isRefusal = error instanceof DescriptorError || isRuleError(error);
    assert.ok(isRefusal, Object(error).stack ?? String(error));
    assert.notEqual(error.message, '');
    return undefined;
  }
}

function isRuleError(error: unknown): error is RuleError {
  if (!(error instanceof RuleError)) return false;
  assert.ok(error.faults.length > 0, 'It does not say what is wrong.');
  for (const { rpc, place, reason } of error.faults) {
    assert.ok(place !== '' && reason !== '', `${rpc}: ${place}: ${reason}`);
  }
  return true;
}

/** Answers each message with itself. */
const echo: Backend = {
  unary: async (_path, message) => ({
    header: new Metadata(),
    message,
    trailer: new Metadata(),
  }),
  stream: () => {
    throw new RpcError(status.UNIMPLEMENTED, 'No rpc that is drawn streams.');
  },
  close: () => {},
};
