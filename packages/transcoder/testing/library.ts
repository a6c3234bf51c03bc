// Implements the service Library of the test contract. It remembers no book.
import { create } from '@bufbuild/protobuf';
import { EmptySchema } from '@bufbuild/protobuf/wkt';
import { status } from '@grpc/grpc-js';
import {
  type Book,
  BookSchema,
  type Library,
  ListBooksResponseSchema,
} from '@stubs/transcoding/es/transcoding/library/v1/library_pb.ts';
import type { Implementation } from './implementation.ts';

export const library: Implementation<typeof Library> = {
  getBook: ({ request: { name } }, callback) => callback(null, book(name)),
  listBooks: ({ request: { parent, pageSize, pageToken } }, callback) => {
    const first = Number(pageToken);
    const size = pageSize || 2;
    if (!Number.isInteger(first) || size < 0 || size > 1_000) {
      const details = `There is no page "${pageToken}" of ${size} books.`;
      return callback({ code: status.INVALID_ARGUMENT, details });
    }
    const books = Array.from({ length: size }, (_, at) =>
      book(`${parent}/books/${first + at}`),
    );
    const nextPageToken = String(first + size);
    callback(null, create(ListBooksResponseSchema, { books, nextPageToken }));
  },
  createBook: ({ request }, callback) => {
    const name = `${request.parent}/books/${request.bookId || 'new'}`;
    const { title = '', author = '', read = false } = request.book ?? {};
    callback(null, create(BookSchema, { name, title, author, read }));
  },
  updateBook: ({ request: { book: changes, updateMask } }, callback) => {
    const old = book(changes?.name ?? '');
    const paths = updateMask?.paths ?? Object.keys(BookSchema.field);
    callback(null, changed(old, changes ?? create(BookSchema), paths));
  },
  deleteBook: (_call, callback) => callback(null, create(EmptySchema)),
  moveBook: ({ request: { name, otherShelf } }, callback) =>
    callback(null, book(name.replace(/^shelves\/[^/]*/, () => otherShelf))),
};

function book(name: string): Book {
  const title = `The book ${name.split('/').at(-1)}`;
  return create(BookSchema, { name, title, author: 'Anonymous' });
}

/** The old book, but for the fields that the mask names. */
function changed(old: Book, fresh: Book, paths: readonly string[]): Book {
  const { name, title, author, read } = fresh;
  return create(BookSchema, {
    ...old,
    ...(paths.includes('name') && { name }),
    ...(paths.includes('title') && { title }),
    ...(paths.includes('author') && { author }),
    ...(paths.includes('read') && { read }),
  });
}
