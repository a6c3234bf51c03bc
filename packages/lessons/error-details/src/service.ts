// Books seats, or refuses with all that a caller needs to do better.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  BookSeatsRequest,
  BoxOfficeServer,
} from '@stubs/error_details/static/error_details/box_office.ts';
import type { AnyMessage, Refuse } from './details.ts';

/** Seats that are not paid for come back after this many seconds. */
const PAY_WITHIN_SECONDS = 90;
const MOST_SEATS = 6;

/** A show: how many seats are free, and how many people wait for one. */
export interface Show {
  free: number;
  waiting: number;
}

/** Gives the service. A booking changes nothing: this lesson is about refusals.
 * @param shows by their names
 * @param refuse makes a status with details of what it is told
 * @param packWaitingList makes a detail of a message that only this server knows */
export function boxOffice(
  shows: ReadonlyMap<string, Show>,
  refuse: Refuse,
  packWaitingList: (place: number) => AnyMessage,
) {
  return {
    // #region refuse
    bookSeats({ request }, callback) {
      const show = shows.get(request.show);
      const fieldViolations = violationsIn(request, show);
      if (show === undefined || fieldViolations.length > 0) {
        // All that is wrong at once: one answer, and one form to correct.
        callback(
          refuse(Status.INVALID_ARGUMENT, 'The booking has mistakes.', {
            badRequest: { fieldViolations },
          }),
        );
      } else if (show.free < request.seats.length) {
        const subject = `show:${request.show}`;
        const description = `${show.free} of its seats are free.`;
        callback(
          refuse(Status.RESOURCE_EXHAUSTED, 'Too few seats are free.', {
            quotaFailure: { violations: [{ subject, description }] },
            retryInfo: { retryDelay: { seconds: PAY_WITHIN_SECONDS } },
            others: [packWaitingList(show.waiting + 1)],
          }),
        );
      } else {
        callback(null, { seats: request.seats });
      }
    },
    // #endregion refuse
  } satisfies BoxOfficeServer;
}

// #region violations
function violationsIn(
  { name, email, seats }: BookSeatsRequest,
  known: Show | undefined,
) {
  const violations: { field: string; description: string }[] = [];
  // `field` is a path, with the names of the contract: programs read it. The
  // description is for people. Nothing that was sent is repeated, and long lists
  // are not looked at, so that no request makes the details too large.
  const report = (field: string, description: string) =>
    violations.push({ field, description });
  if (!known) report('show', 'There is no such show.');
  if (name === '') report('name', 'Somebody has to come.');
  if (!email.includes('@')) report('email', 'An address has an @.');
  if (seats.length === 0) report('seats', 'Choose a seat.');
  if (seats.length > MOST_SEATS) {
    report('seats', `Choose ${MOST_SEATS} seats at most.`);
    return violations;
  }
  for (const [index, seat] of seats.entries()) {
    if (/^[A-J]([1-9]|1[0-9]|20)$/.test(seat)) continue;
    report(`seats[${index}]`, 'There is no such seat.');
  }
  return violations;
}
// #endregion violations
