// A server for tests that tells how far its streams went.
import {
  credentials,
  Metadata,
  Server,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { earlyAcknowledge } from '@polyglot-grpc/lesson-kit/early-acknowledge';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import {
  type Feature,
  type Rectangle,
  RouteGuideClient,
  RouteGuideService,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { Features, indexOf } from './features.ts';
import { madeFeature } from './made-features.ts';
import { Notes } from './notes.ts';
import { TRAIL } from './questions.ts';
import { routeGuide } from './service.ts';

export const WORLD = {
  lo: { latitude: -900_000_000, longitude: -1_800_000_000 },
  hi: { latitude: 900_000_000, longitude: 1_800_000_000 },
};
export const NOTE = { location: TRAIL, message: 'x'.repeat(200) };

export function* endless<Message>(...messages: Message[]): Generator<Message> {
  for (;;) yield* messages;
}

export function connect(port: number) {
  const address = `127.0.0.1:${port}`;
  const stub = new RouteGuideClient(address, credentials.createInsecure());
  return {
    stub,
    get: () =>
      unary<Feature>((done) => stub.getFeature(TRAIL, new Metadata(), done)),
    [Symbol.dispose]: () => stub.close(),
  };
}

/** Starts a server that counts the features it makes and the notes it gets, and
 * connects to it. */
export async function countingGuide() {
  let [made, left] = [0, 0];
  class CountedNotes extends Notes {
    override leave(...note: Parameters<Notes['leave']>) {
      left += 1;
      return super.leave(...note);
    }
  }
  const index = indexOf(
    Array.from({ length: 100_000 }, (_, n) => madeFeature(n)),
  );
  const feature = (number: number) => {
    made += 1;
    return index.feature(number);
  };
  const service = routeGuide({
    features: new Features({ ...index, feature }),
    notesForCall: () => new CountedNotes(),
    now: () => performance.now(),
  });
  const ended = Promise.withResolvers<void>();
  const server = new Server({ interceptors: [earlyAcknowledge()] });
  server.addService(RouteGuideService, {
    ...service,
    listFeatures(call: ServerWritableStream<Rectangle, Feature>) {
      call.on('cancelled', () => ended.resolve());
      service.listFeatures(call);
    },
  });
  const running = await listen(server, 0);
  const guide = connect(running.port);
  return {
    ...guide,
    ended: ended.promise,
    made: () => made,
    left: () => left,
    async [Symbol.asyncDispose]() {
      guide[Symbol.dispose]();
      await running.stop(0);
    },
  };
}
