// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials, Metadata } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import {
  type Feature,
  RouteGuideClient,
  type RouteNote,
  type RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { sendAll } from './send-all.ts';
import { startServer as startLoaded } from './server.ts';
import { startServer as startStatic } from './server-static.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');

checkPrograms(lesson);

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const CLIENTS = ['client.ts', 'client-static.ts', 'client-callback.ts'];

describe.each([
  ['server.ts', startLoaded],
  ['server-static.ts', startStatic],
])('%s', (file, startServer) => {
  test.each(CLIENTS)('answers %s as in output.txt', async (client) => {
    await using server = await startServer(0);
    const address = `localhost:${server.port}`;
    expect(
      await runFile(join(import.meta.dirname, client), '--address', address),
    ).toEqual({ stdout: output, stderr: '', exitCode: 0 });
  });

  // #region nowhere
  test('answers INVALID_ARGUMENT to a point beyond the pole, by its field', async () => {
    await using guide = connect(await startServer(0));
    const beyond = at(900_000_001, 0);
    const answer = unary<Feature>((done) =>
      guide.stub.getFeature(beyond, new Metadata(), inTime(), done),
    );
    await expect(answer).rejects.toMatchObject({
      code: Status.INVALID_ARGUMENT,
      details:
        'latitude has to be from -900000000 to 900000000, not 900000001.',
    });
  });
  // #endregion nowhere

  test('refuses a corner beyond the date line, and one that was not sent', async () => {
    await using guide = connect(await startServer(0));
    const list = (lo?: ReturnType<typeof at>) =>
      guide.stub.listFeatures({ lo, hi: at(0, 0) }, inTime());
    expect(await refusalOf(list(at(0, 1_800_000_001)))).toBe(
      'lo.longitude has to be from -1800000000 to 1800000000, not 1800000001.',
    );
    expect(await refusalOf(list())).toBe('lo is not set.');
  });

  test('refuses a note without a place', async () => {
    await using guide = connect(await startServer(0));
    const call = guide.stub.routeChat(inTime());
    sendAll<RouteNote>(call, [{ message: 'lost', location: undefined }]);
    expect(await refusalOf(call)).toBe('location is not set.');
  });

  test('sums up a route of no points, and ends a chat without notes', async () => {
    await using guide = connect(await startServer(0));
    const summary = unary<RouteSummary>((done) =>
      guide.stub.recordRoute(new Metadata(), inTime(), done).end(),
    );
    await expect(summary).resolves.toEqual({
      ...{ pointCount: 0, featureCount: 0, distance: 0, elapsedTime: 0 },
    });
    const chat = guide.stub.routeChat(inTime());
    chat.end();
    for await (const note of chat) expect(note).toBeUndefined();
  });

  test.each([
    [false, []],
    [true, ['left before']],
  ])(
    'with --shared-notes %s a new call finds %j',
    async (sharedNotes, found) => {
      const server = await startServer(0, '127.0.0.1', { sharedNotes });
      await using guide = connect(server);
      const chat = async (message: string) => {
        const call = guide.stub.routeChat(inTime());
        sendAll<RouteNote>(call, [{ message, location: at(1, 1) }]);
        const notes: RouteNote[] = [];
        for await (const note of call) notes.push(note);
        return notes.map((note) => note.message);
      };
      await chat('left before');
      expect(await chat('next')).toEqual(found);
    },
  );

  test('names --features and its range when there are too many', async () => {
    const server = join(import.meta.dirname, file);
    expect(await runFile(server, '--features', '1000001')).toEqual({
      stdout: '',
      stderr:
        '--features takes a whole number from 0 to 1000000, not "1000001".\n',
      exitCode: 1,
    });
  });
});

const inTime = () => ({ deadline: Date.now() + 30_000 });

function connect(server: Awaited<ReturnType<typeof startLoaded>>) {
  const address = `localhost:${server.port}`;
  const stub = new RouteGuideClient(address, credentials.createInsecure());
  return {
    stub,
    async [Symbol.asyncDispose]() {
      stub.close();
      await server.stop(0);
    },
  };
}

// Gives the details of the INVALID_ARGUMENT in which a stream ends.
async function refusalOf(call: AsyncIterable<unknown>): Promise<string> {
  try {
    for await (const message of call) expect(message).toBeUndefined();
  } catch (error) {
    const { code, details } = StatusError.from(error);
    if (code === Status.INVALID_ARGUMENT) return details;
    throw error;
  }
  return 'no refusal';
}
