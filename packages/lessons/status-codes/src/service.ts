// What the library does with a call: it answers, or throws the status that says
// why not.
import type {
  Book,
  KioskServer,
  LibraryServer,
} from '@stubs/status_codes/static/status_codes/status_codes.ts';
import { type Books, change, find, kept, loansOf } from './books.ts';
import { mustBeLibrarian, roleOf } from './cards.ts';
import { fail } from './fail.ts';

/** Waits for so many milliseconds, or until the call has ended. */
export type Wait = (call: Ending, milliseconds: number) => Promise<void>;

/** What tells that a call has ended. */
export interface Ending {
  once(event: 'cancelled', listener: () => void): unknown;
}

const MOST_LOANS = 3;

/** Gives the service. Its handlers throw, so it has to be served safely. */
export function library(books: Books, wait: Wait) {
  return {
    // #region handlers
    getBook({ request }, callback) {
      callback(null, find(books, request.number));
    },

    borrowBook({ request: { card, number } }, callback) {
      roleOf(card);
      const book = find(books, number);
      if (loansOf(books, card) >= MOST_LOANS) {
        fail('RESOURCE_EXHAUSTED', `You have ${MOST_LOANS} books already.`);
      }
      if (book.lentTo) fail('FAILED_PRECONDITION', 'The book is lent.');
      callback(null, change(books, { ...book, lentTo: card }));
    },

    renameBook({ request: { card, number, title, version } }, callback) {
      mustBeLibrarian(card);
      const book = find(books, number);
      // Somebody else was faster. To write now would undo what they did.
      if (book.version !== version) fail('ABORTED', 'The book has changed.');
      callback(null, change(books, { ...book, title }));
    },

    // Within `async`, what is thrown rejects a promise.
    async readPages(call) {
      const { number, fromPage } = call.request;
      const { archived, length, pages } = find(books, number);
      if (archived) fail('UNAVAILABLE', 'The archive restarts.');
      if (fromPage < 1 || fromPage > length) {
        fail('OUT_OF_RANGE', `The book has the pages 1 to ${length}.`);
      }
      for (let page = fromPage; page <= length; page += 1) {
        const text = pages[page - 1] ?? fail('DATA_LOSS', 'A page is gone.');
        call.write({ number: page, text });
      }
      call.end();
    },
    // #endregion handlers

    addBook({ request: { card, book } }, callback) {
      mustBeLibrarian(card);
      const { number = 0, title = '' } = book ?? {};
      if (number < 1) fail('INVALID_ARGUMENT', 'A book has a number from 1.');
      if (books.has(number)) fail('ALREADY_EXISTS', 'The number is taken.');
      callback(null, change(books, kept(number, title)));
    },

    async findBooks(call, callback) {
      const { word, thinkFor } = call.request;
      await wait(call, Number(thinkFor?.seconds ?? 0) * 1_000);
      const all = [...books.values()];
      const found = all.filter(({ title }) => title.includes(word));
      callback(null, { books: found });
    },

    // #region recommend
    async recommend({ request }, callback) {
      callback(null, favouriteOf(request.card));
    },
    // #endregion recommend

    // There is no reserveBook, so gRPC answers it with UNIMPLEMENTED.
  } satisfies Partial<LibraryServer>;
}

// #region fault
/** The machine in the hall, whose handler is not async. */
export const kiosk = {
  recommend({ request }, callback) {
    callback(null, favouriteOf(request.card));
  },
} satisfies KioskServer;

// The database is out of order, and its error says more than callers should know.
function favouriteOf(card: string): Book {
  throw new Error(`loans.db: row of ${card} locked by admin`);
}
// #endregion fault
