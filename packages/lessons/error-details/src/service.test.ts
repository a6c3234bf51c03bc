// The service without a server: what is refused, and with which details.
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  BookSeatsReply,
  BookSeatsRequest,
} from '@stubs/error_details/static/error_details/box_office.ts';
import type { DetailsToSend } from './details.ts';
import { boxOffice } from './service.ts';

const GOOD = {
  show: 'Hamlet',
  name: 'Ada',
  email: 'a@b',
  seats: ['A1', 'J20'],
};
const SHOWS = new Map([['Hamlet', { free: 2, waiting: 6 }]]);

/** The answer to a request. A refusal is what the service wanted it to be. */
function bookSeats(request: BookSeatsRequest) {
  const answers: unknown[] = [];
  const refused: [code: number, message: string, details: DetailsToSend][] = [];
  const service = boxOffice(
    SHOWS,
    (...refusal) => {
      refused.push(refusal);
      return {};
    },
    (place) => ({ type_url: 'waiting-list', value: Buffer.of(place) }),
  );
  const callback: sendUnaryData<BookSeatsReply> = (error, reply) => {
    if (!error) answers.push(reply);
  };
  service.bookSeats(
    { request } as ServerUnaryCall<BookSeatsRequest, BookSeatsReply>,
    callback,
  );
  return { answers, refused };
}

test('books seats while there are enough', () => {
  const booked = { answers: [{ seats: ['A1', 'J20'] }], refused: [] };
  expect(bookSeats(GOOD)).toEqual(booked);
  expect(bookSeats(GOOD)).toEqual(booked);
});

test('names every field that is wrong, and each item of a list', () => {
  const seats = ['A0', 'A1', 'K1', 'A21', 'a1', 'A1 '];
  const request = { show: 'Lear', name: '', email: 'a', seats };
  const { answers, refused } = bookSeats(request);
  expect(answers).toEqual([]);
  expect(refused).toHaveLength(1);
  const [[code, , details] = []] = refused;
  expect(code).toBe(Status.INVALID_ARGUMENT);
  expect(fieldsOf(details)).toEqual([
    ...['show', 'name', 'email'],
    ...['seats[0]', 'seats[2]', 'seats[3]', 'seats[4]', 'seats[5]'],
  ]);
});

test.each([
  ['seats', { ...GOOD, seats: [] }],
  ['seats', { ...GOOD, seats: Array(7).fill('Z'.repeat(10_000)) }],
  ['show', { ...GOOD, show: 'constructor' }],
  ['show', { ...GOOD, show: '' }],
])('names %s alone when that alone is wrong', (field, request) => {
  const [[, , details] = []] = bookSeats(request).refused;
  expect(fieldsOf(details)).toEqual([field]);
});

test('says what is used up, when to ask again, and what else there is', () => {
  const { refused } = bookSeats({ ...GOOD, seats: ['A1', 'A2', 'A3'] });
  expect(refused).toEqual([
    [
      Status.RESOURCE_EXHAUSTED,
      'Too few seats are free.',
      {
        quotaFailure: {
          violations: [
            { subject: 'show:Hamlet', description: '2 of its seats are free.' },
          ],
        },
        retryInfo: { retryDelay: { seconds: 90 } },
        others: [{ type_url: 'waiting-list', value: Buffer.of(7) }],
      },
    ],
  ]);
});

function fieldsOf(details?: DetailsToSend) {
  return details?.badRequest?.fieldViolations?.map(({ field }) => field);
}
