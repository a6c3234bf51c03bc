// The service without a server: calls are objects, answers what is written.
import type { Readable, Writable } from 'node:stream';
import type {
  ServerDuplexStream,
  ServerReadableStream,
  ServerUnaryCall,
  ServerWritableStream,
} from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  Feature,
  Point,
  Rectangle,
  RouteNote,
  RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { FakeCall } from './fake-call.ts';
import { Features, indexOf } from './features.ts';
import { Notes } from './notes.ts';
import { routeGuide } from './service.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const [A, B, UNNAMED] = [at(10, 20), at(0, 10_000_000), at(5, 5)];
const own: Feature[] = [
  { name: 'B', location: B },
  { name: '', location: UNNAMED },
  { name: 'A', location: A },
];

let clock = 0;
const service = routeGuide({
  features: new Features(indexOf(own)),
  notesForCall: () => new Notes(),
  now: () => {
    clock += 900;
    return clock;
  },
});

function getFeature(request: Point): Promise<[unknown, Feature?]> {
  const call = { request } as ServerUnaryCall<Point, Feature>;
  return new Promise((resolve) => {
    service.getFeature(call, (error, feature) =>
      resolve(feature ? [error, feature] : [error]),
    );
  });
}

async function listFeatures(request: Rectangle) {
  const call = new FakeCall<Rectangle, Feature>([request]);
  service.listFeatures(
    call as Writable as ServerWritableStream<Rectangle, Feature>,
  );
  await call.ended;
  return call;
}

function recordRoute(...route: Point[]): Promise<[unknown, RouteSummary?]> {
  const call = new FakeCall<Point, never>(route);
  return new Promise((resolve) => {
    service.recordRoute(
      call as Readable as ServerReadableStream<Point, RouteSummary>,
      (error, summary) => resolve(summary ? [error, summary] : [error]),
    );
  });
}

async function routeChat(...notes: RouteNote[]) {
  const call = new FakeCall<RouteNote, RouteNote>(notes);
  service.routeChat(
    call as Readable as ServerDuplexStream<RouteNote, RouteNote>,
  );
  await call.ended;
  return call;
}

const refusal = (details: string) => ({
  code: Status.INVALID_ARGUMENT,
  details,
});

test('GetFeature gives the feature at a point, and one without a name elsewhere', async () => {
  expect(await getFeature(A)).toEqual([null, { name: 'A', location: A }]);
  const nowhere = { name: '', location: at(1, 1) };
  expect(await getFeature(at(1, 1))).toEqual([null, nowhere]);
});

test('ListFeatures gives the named features of an area in the order of the file', async () => {
  const { written, error } = await listFeatures({ lo: B, hi: at(10, 0) });
  expect(written.map(({ name }) => name)).toEqual(['B', 'A']);
  expect(error).toBeNull();
  expect(await listFeatures({ lo: at(9, 9), hi: at(8, 8) })).toMatchObject({
    ...{ written: [], error: null },
  });
});

test('RecordRoute counts points and named features, and measures metres and seconds', async () => {
  // One degree of the equator, there and back: 2 × 111,194.926… metres.
  expect(await recordRoute(B, at(0, 0), B)).toEqual([
    null,
    { pointCount: 3, featureCount: 2, distance: 222_389, elapsedTime: 1 },
  ]);
});

test('RecordRoute of no points is all zero', async () => {
  expect(await recordRoute()).toEqual([
    null,
    { pointCount: 0, featureCount: 0, distance: 0, elapsedTime: 0 },
  ]);
});

test('RouteChat answers a note by those left earlier at its place', async () => {
  const note = (message: string, location = A) => ({ message, location });
  const { written, error } = await routeChat(
    ...[note('1'), note('2', B), note('3'), note('4')],
  );
  expect(written.map(({ message }) => message)).toEqual(['1', '1', '3']);
  expect(error).toBeNull();
});

test('every method refuses a point that is nowhere on the globe', async () => {
  const [north, west] = [at(900_000_001, 0), at(0, -1_800_000_001)];
  const latitude =
    'latitude has to be from -900000000 to 900000000, not 900000001.';
  const longitude =
    'longitude has to be from -1800000000 to 1800000000, not -1800000001.';
  const message = '';
  expect(await getFeature(north)).toMatchObject([refusal(latitude)]);
  expect((await listFeatures({ lo: A, hi: west })).error).toMatchObject(
    refusal(`hi.${longitude}`),
  );
  expect(await recordRoute(A, north, A)).toMatchObject([refusal(latitude)]);
  expect((await routeChat({ message, location: west })).error).toMatchObject(
    refusal(`location.${longitude}`),
  );
});

test('a corner or a place that was not sent is refused', async () => {
  const lost = { message: '', location: undefined };
  const area = { lo: undefined, hi: undefined };
  expect((await listFeatures(area)).error).toMatchObject(
    refusal('lo is not set.'),
  );
  expect((await routeChat(lost)).error).toMatchObject(
    refusal('location is not set.'),
  );
});
