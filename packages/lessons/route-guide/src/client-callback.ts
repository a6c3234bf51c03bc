// Calls the RouteGuide in all four ways with callbacks and events, which is what
// grpc-js itself offers. Promises and async iterators stand on top of these.
import { credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { RouteGuideClient } from '@stubs/routeguide/static/routeguide/route_guide.ts';
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
import type { RouteGuideStub } from './stub.ts';

type Point = typeof CAMP;
type Next = () => void;
type Fail = (error: ServiceError) => void;

const options = () => ({ deadline: Date.now() + 5_000 });

// #region unary
function getFeature(stub: RouteGuideStub, at: Point, fail: Fail, next: Next) {
  stub.getFeature(at, new Metadata(), options(), (error, feature) => {
    if (error) return fail(error);
    if (feature) console.log(sayFeature(feature));
    next();
  });
}
// #endregion unary

// #region server-streaming
function listFeatures(
  stub: RouteGuideStub,
  fail: Fail,
  next: (points: Point[]) => void,
) {
  const points: Point[] = [];
  const call = stub.listFeatures(AREA, new Metadata(), options());
  call.on('data', (feature) => {
    console.log(sayFeature(feature));
    if (feature.location) points.push(feature.location);
  });
  // A stream without this listener ends the whole program when its call fails.
  call.on('error', fail);
  // `end` says that no message follows, and not yet how the call went.
  call.on('status', ({ code }) => code === 0 && next(points));
}
// #endregion server-streaming

// #region client-streaming
function recordRoute(
  stub: RouteGuideStub,
  route: Point[],
  fail: Fail,
  next: Next,
) {
  const call = stub.recordRoute(new Metadata(), options(), (error, summary) => {
    if (error) return fail(error);
    if (summary) console.log(sayRoute(summary));
    next();
  });
  sendAll(call, route);
}
// #endregion client-streaming

// #region bidirectional-streaming
function routeChat(stub: RouteGuideStub, fail: Fail, next: Next) {
  const call = stub.routeChat(new Metadata(), options());
  call.on('data', (note) => console.log(sayNote(note)));
  call.on('error', fail);
  call.on('status', ({ code }) => code === 0 && next());
  sendAll(call, NOTES);
}
// #endregion bidirectional-streaming

// #region tour
// Whatever comes after an answer goes into the callback that gets the answer.
function tour(stub: RouteGuideStub, fail: Fail, done: Next) {
  console.log('GetFeature');
  getFeature(stub, TRAIL, fail, () => {
    getFeature(stub, NOWHERE, fail, () => {
      console.log('ListFeatures');
      listFeatures(stub, fail, (points) => {
        console.log('RecordRoute');
        recordRoute(stub, [CAMP, ...points, CAMP], fail, () => {
          console.log('RouteChat');
          routeChat(stub, fail, done);
        });
      });
    });
  });
}
// #endregion tour

if (import.meta.main) {
  await runClient('route-guide', {}, async ({ address }) => {
    const stub = new RouteGuideClient(address, credentials.createInsecure());
    await new Promise<void>((resolve, reject) => {
      tour(stub, reject, resolve);
    }).finally(() => stub.close());
  });
}
