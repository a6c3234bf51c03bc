// One call of each kind, as it passed between a client and the lesson's server.

import { once } from 'node:events';
import { join } from 'node:path';
import { credentials, Metadata } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { startProgram } from '@polyglot-grpc/lesson-testing/programs';
import {
  type Feature,
  RouteGuideClient,
  type RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { callJson } from './call-json.ts';
import { startRelay } from './relay.ts';
import { routeGuideMethod } from './route-guide-contract.ts';

const server = join(
  import.meta.dirname,
  '../../packages/lessons/route-guide/src/server.ts',
);

const TRAIL = { latitude: 409_146_138, longitude: -746_188_906 };
const AREA = {
  lo: { latitude: 409_500_000, longitude: -748_000_000 },
  hi: { latitude: 411_500_000, longitude: -745_500_000 },
};
const ROUTE = [
  { latitude: 411_248_038, longitude: -745_941_149 },
  { latitude: 411_233_701, longitude: -746_513_088 },
  { latitude: 409_722_566, longitude: -747_847_219 },
];

const metadata = new Metadata();
const options = () => ({ deadline: Date.now() + 60_000 });

/** GetFeature: one message each way. */
export function unaryCall(): Promise<string> {
  return record('GetFeature', (client) =>
    unary<Feature>((done) =>
      client.getFeature(TRAIL, metadata, options(), done),
    ),
  );
}

/** ListFeatures: one question, several answers. */
export function serverStreamingCall(): Promise<string> {
  return record('ListFeatures', async (client) => {
    const call = client.listFeatures(AREA, metadata, options());
    await once(call.resume(), 'end');
  });
}

/** RecordRoute: several messages, one answer. */
export function clientStreamingCall(): Promise<string> {
  return record('RecordRoute', (client) =>
    unary<RouteSummary>((done) => {
      const call = client.recordRoute(metadata, options(), done);
      for (const point of ROUTE) call.write(point);
      call.end();
      return call;
    }),
  );
}

/** RouteChat: three notes at one place, each answered by those before it. The
 * client waits for the answers, so that the order is the same in every run. */
export function bidiStreamingCall(): Promise<string> {
  return record('RouteChat', async (client) => {
    const call = client.routeChat(metadata, options());
    const answers = call[Symbol.asyncIterator]();
    for (const [earlier, word] of ['First', 'Second', 'Third'].entries()) {
      call.write({ location: TRAIL, message: `${word} note` });
      for (let left = earlier; left > 0; left -= 1) await answers.next();
    }
    call.end();
    await answers.next();
  });
}

async function record(
  name: string,
  call: (client: RouteGuideClient) => Promise<unknown>,
): Promise<string> {
  await using program = await startProgram(server);
  await using relay = await startRelay(`http://127.0.0.1:${program.port}`);
  const client = new RouteGuideClient(
    relay.address,
    credentials.createInsecure(),
  );
  await call(client).finally(() => client.close());
  const [passed] = relay.calls;
  if (passed === undefined) throw new Error('No call passed the relay.');
  return callJson(passed, routeGuideMethod(name));
}
