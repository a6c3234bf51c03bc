// Calls the RouteGuide in all four ways, with promises and async iterators.
import { credentials, Metadata } from '@grpc/grpc-js';
import { runClient, unary } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/routeguide/proto-loader/route_guide.ts';
import type {
  Point,
  RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import {
  AREA,
  CAMP,
  NOTES,
  NOWHERE,
  sayFeature,
  sayNote,
  sayRoute,
  TRAIL,
} from './questions.ts';
import { sendAll } from './send-all.ts';
import type { Area, FoundFeature, Note, RouteGuideStub } from './stub.ts';

const options = () => ({ deadline: Date.now() + 5_000 });

// #region get-feature
async function getFeature(stub: RouteGuideStub, point: Point): Promise<void> {
  const feature = await unary<FoundFeature>((done) =>
    stub.getFeature(point, new Metadata(), options(), done),
  );
  console.log(sayFeature(feature));
}
// #endregion get-feature

// #region list-features
async function listFeatures(
  stub: RouteGuideStub,
  area: Area,
): Promise<Point[]> {
  const points: Point[] = [];
  // The call is a stream to read from. While the body of the loop is busy,
  // nothing is read, and the server waits. A status other than OK is thrown.
  const call = stub.listFeatures(area, new Metadata(), options());
  for await (const feature of call) {
    console.log(sayFeature(feature));
    if (feature.location) points.push(feature.location);
  }
  return points;
}
// #endregion list-features

// #region record-route
async function recordRoute(
  stub: RouteGuideStub,
  route: Iterable<Point>,
): Promise<void> {
  const summary = await unary<RouteSummary>((done) => {
    const call = stub.recordRoute(new Metadata(), options(), done);
    // It waits whenever the server is slower than the route, and half-closes
    // the call after the last point: only then can the summary come.
    sendAll(call, route);
  });
  console.log(sayRoute(summary));
}
// #endregion record-route

// #region route-chat
async function routeChat(stub: RouteGuideStub, notes: Note[]): Promise<void> {
  const call = stub.routeChat(new Metadata(), options());
  // Both directions at once: notes go out while answers come in.
  sendAll(call, notes);
  for await (const note of call) console.log(sayNote(note));
}
// #endregion route-chat

export async function tour(stub: RouteGuideStub): Promise<void> {
  console.log('GetFeature');
  await getFeature(stub, TRAIL);
  await getFeature(stub, NOWHERE);
  console.log('ListFeatures');
  const points = await listFeatures(stub, AREA);
  console.log('RecordRoute');
  await recordRoute(stub, [CAMP, ...points, CAMP]);
  console.log('RouteChat');
  await routeChat(stub, NOTES);
}

if (import.meta.main) {
  // #region connect
  await runClient('route-guide', {}, async ({ address }) => {
    const { routeguide } = loadProto<ProtoGrpcType>(
      'routeguide/route_guide.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const channel = credentials.createInsecure();
    const stub = new routeguide.RouteGuide(address, channel);
    await tour(stub).finally(() => stub.close());
  });
  // #endregion connect
}
