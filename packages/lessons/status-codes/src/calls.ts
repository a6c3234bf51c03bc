// A call for each status code, with the reason for which it ends so.
import type { Status } from '@polyglot-grpc/lesson-kit/status';
import type { KioskClient } from '@stubs/status_codes/proto-loader/status_codes/Kiosk.ts';
import type { LibraryClient } from '@stubs/status_codes/proto-loader/status_codes/Library.ts';
import {
  add,
  borrow,
  find,
  findAndCancel,
  get,
  LARGE,
  pages,
  recommend,
  rename,
  reserve,
  SLOW,
  within,
} from './questions.ts';

export interface Stubs {
  library: LibraryClient;
  kiosk: KioskClient;
  /** A stub for an address where nobody listens. */
  nobody: LibraryClient;
}

export interface Call {
  /** How it ends. */
  code: keyof typeof Status;
  /** Why, in words of ours: the details of a status differ between libraries. */
  reason: string;
  make(stubs: Stubs): Promise<unknown>;
}

// #region calls
export const CALLS: readonly Call[] = [
  {
    code: 'OK',
    reason: 'the library has the book',
    make: ({ library }) => get(library, 1),
  },
  {
    code: 'CANCELLED',
    reason: 'the caller no longer wants the answer',
    make: ({ library }) => findAndCancel(library),
  },
  {
    code: 'UNKNOWN',
    reason: 'a handler failed, with nothing around it',
    make: ({ kiosk }) => recommend(kiosk),
  },
  {
    code: 'INVALID_ARGUMENT',
    reason: 'no book can have the number 0',
    make: ({ library }) => get(library, 0),
  },
  {
    code: 'DEADLINE_EXCEEDED',
    reason: 'the answer takes too long',
    make: ({ library }) => find(library, SLOW, within(0.2)),
  },
  {
    code: 'NOT_FOUND',
    reason: 'no book has the number 99',
    make: ({ library }) => get(library, 99),
  },
  {
    code: 'ALREADY_EXISTS',
    reason: 'another book has the number',
    make: ({ library }) => add(library),
  },
  {
    code: 'PERMISSION_DENIED',
    reason: 'a reader may not rename books',
    make: ({ library }) => rename(library, 'bea', 3),
  },
  {
    code: 'RESOURCE_EXHAUSTED',
    reason: 'the request is too large',
    make: ({ library }) => find(library, LARGE),
  },
  {
    code: 'RESOURCE_EXHAUSTED',
    reason: 'the reader has three books',
    make: ({ library }) => borrow(library, 'ada', 1),
  },
  {
    code: 'FAILED_PRECONDITION',
    reason: 'the book is lent',
    make: ({ library }) => borrow(library, 'bea', 2),
  },
  {
    code: 'ABORTED',
    reason: 'the book has changed since it was read',
    make: ({ library }) => rename(library, 'cora', 2),
  },
  {
    code: 'OUT_OF_RANGE',
    reason: 'the book ends before page 9',
    make: ({ library }) => pages(library, 1, 9),
  },
  {
    code: 'UNIMPLEMENTED',
    reason: 'the server lacks the method',
    make: ({ library }) => reserve(library),
  },
  {
    code: 'INTERNAL',
    reason: 'a handler failed, and was kept safe',
    make: ({ library }) => recommend(library),
  },
  {
    code: 'UNAVAILABLE',
    reason: 'nobody listens there',
    make: ({ nobody }) => get(nobody, 1),
  },
  {
    code: 'UNAVAILABLE',
    reason: 'the archive restarts',
    make: ({ library }) => pages(library, 4, 1),
  },
  {
    code: 'DATA_LOSS',
    reason: 'a page of the book is gone',
    make: ({ library }) => pages(library, 3, 1),
  },
  {
    code: 'UNAUTHENTICATED',
    reason: 'nobody has this card',
    make: ({ library }) => borrow(library, 'zoe', 1),
  },
];
// #endregion calls
