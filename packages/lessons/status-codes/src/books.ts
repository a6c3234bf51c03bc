// The books of the library, as its database would have them.
import type { Book } from '@stubs/status_codes/static/status_codes/status_codes.ts';
import { fail } from './fail.ts';

/** A book, and what is kept of its pages. */
export interface KeptBook extends Book {
  /** How many pages it was printed with. */
  length: number;
  /** The pages that are still there. */
  pages: readonly string[];
  /** Whether it is in the archive, which restarts. */
  archived: boolean;
}

export type Books = Map<number, KeptBook>;

/** Gives the books as they are on the first day, by their numbers. */
export function firstBooks(): Books {
  const books = [
    kept(1, 'The Lighthouse', { version: 3 }),
    kept(2, 'The Harbour', { lentTo: 'ada' }),
    kept(3, 'The Storm', { length: 3 }),
    kept(4, 'The Tide', { archived: true }),
    kept(5, 'The Island', { lentTo: 'ada' }),
    kept(6, 'The Bridge', { lentTo: 'ada' }),
  ];
  return new Map(books.map((book) => [book.number, book]));
}

/** A book of two pages that nobody has, but for what is said of it. */
export function kept(
  number: number,
  title: string,
  other: Partial<KeptBook> = {},
): KeptBook {
  const pages = [`${title}, page 1.`, `${title}, page 2.`];
  return {
    ...{ number, title, version: 0, lentTo: '' },
    ...{ length: pages.length, pages, archived: false },
    ...other,
  };
}

// #region find
/** Finds a book, or fails. */
export function find(books: Books, number: number): KeptBook {
  if (number < 1) fail('INVALID_ARGUMENT', 'A book has a number from 1.');
  return books.get(number) ?? fail('NOT_FOUND', 'No book has this number.');
}
// #endregion find

/** Counts the books that a reader has. */
export function loansOf(books: Books, card: string): number {
  return [...books.values()].filter(({ lentTo }) => lentTo === card).length;
}

/** Keeps a book that has changed, as its next version. */
export function change(books: Books, book: KeptBook): KeptBook {
  const changed = { ...book, version: book.version + 1 };
  books.set(book.number, changed);
  return changed;
}
