// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import type { ProtoGrpcType } from '@stubs/error_details/proto-loader/box_office.ts';
import type { BookSeatsRequest } from '@stubs/error_details/proto-loader/error_details/BookSeatsRequest.ts';
import { startServer } from './server.ts';
import { spoiled } from './spoiled-details.ts';
import { detailsOf } from './status-details.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const { error_details } = loadProto<ProtoGrpcType>(
  'error_details/box_office.proto',
  findAbove(import.meta.dirname, 'protos'),
);

checkPrograms(lesson);

const runClient = (port: number, ...flags: string[]) =>
  runFile(
    join(import.meta.dirname, 'client.ts'),
    ...['--address', `localhost:${port}`, ...flags],
  );

test('prints what is in output.txt', async () => {
  await using server = await startServer(0);
  expect(await runClient(server.port)).toEqual({
    stdout: output,
    stderr: '',
    exitCode: 0,
  });
});

test('books one seat when it is given a show', async () => {
  await using server = await startServer(0);
  const { stdout } = await runClient(server.port, '--show', 'Hamlet');
  expect(stdout).toBe('Booked: A1\n');
});

test.each([
  ['missing', 'It came without details.'],
  ['malformed', 'Its details are malformed.'],
  ['mismatched', 'Its details are of another status.'],
])(
  'ends with the status and a sentence when details are %s',
  async (mistake, problem) => {
    await using server = await startServer(
      0,
      '127.0.0.1',
      spoiled.get(mistake),
    );
    expect(await runClient(server.port)).toEqual({
      stdout: 'Booked: A1, A2\n',
      stderr: `INVALID_ARGUMENT: The booking has mistakes. ${problem}\n`,
      exitCode: 1,
    });
  },
);

test('answers an unknown mistake with those that there are', async () => {
  const server = join(import.meta.dirname, 'server.ts');
  expect(await runFile(server, '--spoil', 'toString')).toEqual({
    stdout: '',
    stderr:
      '--spoil takes one of missing, malformed, mismatched, large, ' +
      'not "toString".\n',
    exitCode: 1,
  });
});

// #region refused
test('refuses a booking with its details, and lives on', async () => {
  await using server = await startServer(0);
  const refusal = await book(server.port, { show: 'Hamlet', seats: ['A1'] });
  if (!refusal) throw new Error('It was booked.');
  expect(refusal.code).toBe(Status.INVALID_ARGUMENT);
  const { badRequest } = detailsOf(refusal);
  const fields = badRequest?.fieldViolations.map(({ field }) => field);
  expect(fields).toEqual(['name', 'email']);
  const good = { show: 'Hamlet', name: 'Ada', email: '@', seats: ['A1'] };
  expect(await book(server.port, good)).toBeNull();
});
// #endregion refused

function book(
  port: number,
  request: BookSeatsRequest,
): Promise<ServiceError | null> {
  const { BoxOffice } = error_details;
  const address = `localhost:${port}`;
  const stub = new BoxOffice(address, credentials.createInsecure());
  const deadline = Date.now() + 30_000;
  return new Promise<ServiceError | null>((resolve) => {
    stub.bookSeats(request, new Metadata(), { deadline }, resolve);
  }).finally(() => stub.close());
}
