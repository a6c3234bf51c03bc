// Starts both gateways before one server, and compares what they answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createGatewayServer,
  createTranscoder,
  type Mode,
  readDescriptorSet,
} from '@polyglot-grpc/transcoder';
import type { Ground } from '../ground.ts';
import { type Program, workspaceRoot } from '../workspace.ts';
import type { Answer } from './answer.ts';
import { type Comparison, compare } from './compare.ts';
import { makeCorpus } from './corpus/index.ts';
import { lessonRequests } from './corpus/lesson.ts';
import { allModes } from './modes.ts';
import { gatewayGo, lessonBackend, testBackend } from './programs.ts';
import type { GatewayRequest } from './request.ts';
import { runInTurn, runTogether } from './run-corpus.ts';

type Run = typeof runTogether;

const descriptors = (contract: string) =>
  new Uint8Array(
    readFileSync(
      join(
        workspaceRoot,
        `packages/stubs/${contract}/descriptors/${contract}.binpb`,
      ),
    ),
  );

/** All requests: those of the lesson, and the corpus. */
export const corpus = makeCorpus(readDescriptorSet(descriptors('transcoding')));
export const requests: GatewayRequest[] = [...lessonRequests, ...corpus];

/** Sends all requests to both gateways, ours in each of its modes. */
export async function compareGateways(
  ground: Ground,
): Promise<Map<Mode, Comparison>> {
  await using servers = new AsyncDisposableStack();
  // A server of its own for each gateway, as requests change what is in it.
  const fresh = () => serve(servers, ground, lessonBackend);
  const shared = await serve(servers, ground, testBackend);
  const go = [
    ...(await askGo(ground, await fresh(), lessonRequests, runInTurn)),
    ...(await askGo(ground, shared, corpus, runTogether)),
  ];
  const comparisons = new Map<Mode, Comparison>();
  for (const mode of allModes) {
    const lesson = await fresh();
    const ours = [
      ...(await askOurs(
        'hello_world',
        mode,
        lesson,
        lessonRequests,
        runInTurn,
      )),
      ...(await askOurs('transcoding', mode, shared, corpus, runTogether)),
    ];
    comparisons.set(mode, compare(mode, requests, go, ours));
  }
  return comparisons;
}

interface Backend {
  address: string;
  published: string;
}

async function serve(
  servers: AsyncDisposableStack,
  ground: Ground,
  program: Program,
): Promise<Backend> {
  const server = servers.use(await ground.serve(program, [], 'published'));
  return { address: server.address, published: server.published ?? '' };
}

async function askGo(
  ground: Ground,
  backend: Backend,
  asked: readonly GatewayRequest[],
  run: Run,
): Promise<Answer[]> {
  const flags = ['--grpc-server-endpoint', backend.address];
  await using gateway = await ground.serve(gatewayGo, flags, 'published');
  return await run(gateway.published ?? '', asked);
}

async function askOurs(
  contract: string,
  mode: Mode,
  backend: Backend,
  asked: readonly GatewayRequest[],
  run: Run,
): Promise<Answer[]> {
  const transcoder = createTranscoder({
    descriptors: descriptors(contract),
    target: backend.published,
    mode,
  });
  await using server = createGatewayServer(transcoder);
  const port = await server.listen(0);
  try {
    return await run(`127.0.0.1:${port}`, asked);
  } finally {
    transcoder.close();
  }
}
