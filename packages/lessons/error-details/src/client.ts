// Books seats, and acts on what the refusals say.
import { credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { ProtoGrpcType } from '@stubs/error_details/proto-loader/box_office.ts';
import type { BookSeatsRequest } from '@stubs/error_details/proto-loader/error_details/BookSeatsRequest.ts';
import type { BoxOfficeClient } from '@stubs/error_details/proto-loader/error_details/BoxOffice.ts';
import { detailsOf } from './status-details.ts';

const ADA = { name: 'Ada', email: 'ada@example.com' };
const BOOKINGS: readonly BookSeatsRequest[] = [
  { show: 'Hamlet', ...ADA, seats: ['A1', 'A2'] },
  { show: 'Hamlet', name: '', email: 'ada', seats: ['A1', 'Z9'] },
  { show: 'Macbeth', ...ADA, seats: ['A1'] },
];

const FLAGS = { show: '' };

// #region call
/** Books seats; resolves to the lines that say what came of it. */
export function book(
  stub: BoxOfficeClient,
  request: BookSeatsRequest,
): Promise<string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  const deadline = Date.now() + 5_000;
  stub.bookSeats(request, new Metadata(), { deadline }, (error, reply) => {
    if (!error) {
      resolve([`Booked: ${reply?.seats.join(', ')}`]);
      return;
    }
    try {
      resolve(linesOf(error));
    } catch (nothingToActOn) {
      reject(nothingToActOn);
    }
  });
  return promise;
}
// #endregion call

// #region act
/** What a refusal means for whoever books. */
function linesOf(error: ServiceError): string[] {
  const details = detailsOf(error);
  const { codeName } = StatusError.from(error);
  if (details.problem) {
    // Without details there is the status alone, as of any failed call.
    const sentence = `${error.details} ${details.problem}`;
    throw new StatusError(error.code, sentence);
  }
  const lines = [`${codeName}: ${error.details}`];
  for (const each of details.badRequest?.fieldViolations ?? []) {
    lines.push(`  Correct ${each.field}: ${each.description}`);
  }
  for (const each of details.quotaFailure?.violations ?? []) {
    lines.push(`  Used up, ${each.subject}: ${each.description}`);
  }
  const delay = details.retryInfo?.retryDelay;
  if (delay) {
    // A program would wait. Before the time is over, to ask again is no use: so
    // a part of a second counts as a whole one.
    const seconds = BigInt(delay.seconds) + (delay.nanos > 0 ? 1n : 0n);
    lines.push(`  Ask again in ${seconds} seconds.`);
  }
  for (const { type_url, value } of details.others) {
    lines.push(`  Unknown: ${type_url}, ${value.length} bytes`);
  }
  return lines;
}
// #endregion act

if (import.meta.main) {
  // #region connect
  await runClient('error-details', FLAGS, async ({ address, show }) => {
    const { error_details } = loadProto<ProtoGrpcType>(
      'error_details/box_office.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const { BoxOffice } = error_details;
    const stub = new BoxOffice(address, credentials.createInsecure());
    try {
      // With a show, one seat is booked for it, and nothing else.
      const one = { show, ...ADA, seats: ['A1'] };
      for (const booking of show === '' ? BOOKINGS : [one]) {
        console.log((await book(stub, booking)).join('\n'));
      }
    } finally {
      stub.close();
    }
  });
  // #endregion connect
}
