// For tests: a service with all four kinds of call behind the interceptor, which
// writes down what gets through to its handlers.
import {
  credentials,
  Metadata,
  type MetadataValue,
  Server,
  type ServiceError,
  type StatusObject,
} from '@grpc/grpc-js';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import {
  RouteGuideClient,
  type RouteGuideServer,
  RouteGuideService,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { authenticate, type Mechanism } from './authenticate.ts';
import { callerOf } from './caller.ts';

/** The methods of the service, by their kinds. */
export const METHODS = {
  unary: 'getFeature',
  serverStreaming: 'listFeatures',
  clientStreaming: 'recordRoute',
  bidiStreaming: 'routeChat',
} as const;

const POINT = { latitude: 1, longitude: 2 };
const NOTE = { location: POINT, message: 'note' };

/** Serves on a free port. Each method asks for the scope `guide`.
 * @param unnamed a method that the table of scopes leaves out */
export async function guardedGuide(
  mechanisms: Mechanism[],
  unnamed?: keyof RouteGuideServer,
) {
  /** The names of the handlers that were called, in order. */
  const handled: string[] = [];
  /** What the handlers got with the calls. */
  const metadata: Record<string, MetadataValue>[] = [];
  let decoded = 0;
  const enter = (method: string, call: { metadata: Metadata }) => {
    handled.push(`${method} by ${callerOf(call).name}`);
    metadata.push(call.metadata.getMap());
  };
  const guide: RouteGuideServer = {
    getFeature(call, done) {
      enter('getFeature', call);
      done(null, { name: '', location: call.request });
    },
    listFeatures(call) {
      enter('listFeatures', call);
      call.end();
    },
    async recordRoute(call, done) {
      enter('recordRoute', call);
      let distance = 0;
      let pointCount = 0;
      // The distance tells whether the points came in their order.
      for await (const { latitude } of call) {
        if (latitude === pointCount) distance += 1;
        pointCount += 1;
      }
      done(null, { pointCount, featureCount: 0, distance, elapsedTime: 0 });
    },
    routeChat(call) {
      enter('routeChat', call);
      call.on('data', (note) => call.write(note)).on('end', () => call.end());
    },
  };
  const counted = (decode: (bytes: Buffer) => unknown) => ({
    requestDeserialize(bytes: Buffer) {
      decoded += 1;
      return decode(bytes);
    },
  });
  const definition = Object.fromEntries(
    Object.entries(RouteGuideService).map(([name, method]) => [
      name,
      { ...method, ...counted(method.requestDeserialize) },
    ]),
  );
  const scopes = Object.fromEntries(
    Object.entries(RouteGuideService)
      .filter(([name]) => name !== unnamed)
      .map(([, { path }]) => [path, 'guide']),
  );
  const server = new Server({
    interceptors: [authenticate(mechanisms, scopes)],
  });
  server.addService(definition, guide);
  const running = await listen(server, 0);
  const stub = new RouteGuideClient(
    `localhost:${running.port}`,
    credentials.createInsecure(),
  );
  return {
    ...{ stub, handled, metadata },
    decoded: () => decoded,
    async [Symbol.asyncDispose]() {
      stub.close();
      await running.stop(0);
    },
  };
}

/** Makes a call of one kind, and gives the code that it ends with. */
export async function endOf(
  stub: RouteGuideClient,
  method: (typeof METHODS)[keyof typeof METHODS],
  sent: Record<string, string> = {},
): Promise<{ code: number; details: string }> {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(sent)) metadata.set(key, value);
  const call = start(stub, method, metadata);
  call.on('error', () => {}).on('data', () => {});
  const { code, details } = await new Promise<StatusObject>((resolve) => {
    call.on('status', resolve);
  });
  return { code, details };
}

function start(
  stub: RouteGuideClient,
  method: (typeof METHODS)[keyof typeof METHODS],
  metadata: Metadata,
) {
  const ignore = (_: ServiceError | null) => {};
  switch (method) {
    case 'getFeature':
      return stub.getFeature(POINT, metadata, ignore);
    case 'listFeatures':
      return stub.listFeatures({ lo: POINT, hi: POINT }, metadata);
    case 'recordRoute': {
      const call = stub.recordRoute(metadata, ignore);
      call.write(POINT);
      call.end();
      return call;
    }
    case 'routeChat': {
      const call = stub.routeChat(metadata);
      call.write(NOTE);
      call.end();
      return call;
    }
  }
}
