// What a client asks of the library.
import type { CallOptions, ClientReadableStream } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import type { KioskClient } from '@stubs/status_codes/proto-loader/status_codes/Kiosk.ts';
import type { LibraryClient } from '@stubs/status_codes/proto-loader/status_codes/Library.ts';

// A deadline is a point in time.
export const within = (seconds = 20): CallOptions => ({
  deadline: Date.now() + seconds * 1_000,
});

// The library would think for a minute.
export const SLOW = { word: 'The', thinkFor: { seconds: 60 } };
export const LARGE = { word: 'x'.repeat(5_000_000) };

// #region read
// What goes wrong in a stream is an event, `error`. A `for await` listens for it,
// and throws. A stream with no listener for it would end the process.
async function read(stream: ClientReadableStream<unknown>): Promise<void> {
  for await (const _page of stream);
}
// #endregion read

export const get = (stub: LibraryClient, number: number) =>
  unary((done) => stub.getBook({ number }, within(), done));

export const find = (
  stub: LibraryClient,
  request: object,
  options = within(),
) => unary((done) => stub.findBooks(request, options, done));

export const findAndCancel = (stub: LibraryClient) =>
  unary((done) => {
    const call = stub.findBooks(SLOW, within(), done);
    // As when somebody closes the window while they wait. Of a call that is
    // cancelled before it has left, grpc-js tells the server too late.
    setTimeout(() => call.cancel(), 100);
  });

export const pages = (stub: LibraryClient, number: number, fromPage: number) =>
  read(stub.readPages({ number, fromPage }, within()));

export const recommend = (stub: LibraryClient | KioskClient) =>
  unary((done) => stub.recommend({ card: 'bea' }, within(), done));

export const add = (stub: LibraryClient) =>
  unary((done) => {
    const book = { number: 1, title: 'The Lamp' };
    return stub.addBook({ card: 'cora', book }, within(), done);
  });

export const rename = (stub: LibraryClient, card: string, version: number) =>
  unary((done) => {
    const request = { card, number: 1, title: 'The Lamp', version };
    return stub.renameBook(request, within(), done);
  });

export const borrow = (stub: LibraryClient, card: string, number: number) =>
  unary((done) => stub.borrowBook({ card, number }, within(), done));

export const reserve = (stub: LibraryClient) =>
  unary((done) => stub.reserveBook({ number: 2 }, within(), done));
