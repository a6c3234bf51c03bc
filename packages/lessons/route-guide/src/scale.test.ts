// A million features: there at once or a moment later, and as quick to find as a
// hundred.
import { credentials, Metadata } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import {
  type Feature,
  RouteGuideClient,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { madeFeature, madePoint } from './made-features.ts';
import { AREA, TRAIL } from './questions.ts';
import { untilServing } from './readiness.ts';
import { startServer } from './server.ts';

const MILLION = 1_000_000;

test('a server answers at once, and has all features when its health says SERVING', async () => {
  await using guide = await open(MILLION);
  const last = madePoint(MILLION - 1);
  // The index takes longer than this call.
  expect(await guide.get(TRAIL)).toMatchObject({ location: TRAIL });
  expect((await guide.get(last)).name).toBe('');
  expect(await untilServing(guide.port)).toEqual(['NOT_SERVING', 'SERVING']);
  expect(await guide.get(last)).toEqual(madeFeature(MILLION - 1));
});

test('a server without made features is SERVING from the beginning', async () => {
  await using guide = await open(0);
  expect(await untilServing(guide.port)).toEqual(['SERVING']);
});

// Both servers are in this process, and asked in turn, so that whatever else the
// machine does concerns both. The median leaves out what hits one of them.
test('a call takes at most twice as long among a million as among a hundred', async () => {
  await using few = await open(100);
  await using many = await open(MILLION);
  await untilServing(many.port);
  const get = (guide: Guide) => guide.get(madePoint(7));
  const list = (guide: Guide) => guide.list();
  for (const ask of [get, list]) {
    const [times, timesAmongMany] = [[] as number[], [] as number[]];
    for (let round = 0; round < 500; round++) {
      times.push(await timeOf(() => ask(few)));
      timesAmongMany.push(await timeOf(() => ask(many)));
    }
    expect(median(timesAmongMany)).toBeLessThan(2 * median(times));
  }
});

type Guide = Awaited<ReturnType<typeof open>>;

async function open(features: number) {
  const server = await startServer(0, '127.0.0.1', { features });
  const address = `127.0.0.1:${server.port}`;
  const stub = new RouteGuideClient(address, credentials.createInsecure());
  return {
    port: server.port,
    get: (point: typeof TRAIL) =>
      unary<Feature>((done) => stub.getFeature(point, new Metadata(), done)),
    async list() {
      for await (const feature of stub.listFeatures(AREA)) void feature;
    },
    async [Symbol.asyncDispose]() {
      stub.close();
      await server.stop(0);
    },
  };
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
