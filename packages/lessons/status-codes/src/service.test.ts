// The service without a server: a call is an object, the answer an argument.
import type {
  ServerUnaryCall,
  ServerWritableStream,
  sendUnaryData,
} from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type {
  Page,
  ReadPagesRequest,
} from '@stubs/status_codes/static/status_codes/status_codes.ts';
import { firstBooks } from './books.ts';
import { kiosk, library } from './service.ts';

const service = () => library(firstBooks(), async () => {});

type Handler<Request, Response> = (
  call: ServerUnaryCall<Request, Response>,
  callback: sendUnaryData<Response>,
) => unknown;

// Of a call, a unary handler uses its request alone.
async function answer<Request, Response>(
  handler: Handler<Request, Response>,
  request: Request,
): Promise<unknown> {
  let response: unknown;
  const call = { request } as ServerUnaryCall<Request, Response>;
  await handler(call, (_, value) => {
    response = value;
  });
  return response;
}

async function read(number: number, fromPage: number): Promise<unknown[]> {
  const seen: unknown[] = [];
  const call = {
    request: { number, fromPage },
    write: (page: unknown) => seen.push(page) > 0,
    end: () => seen.push('end'),
  } as object as ServerWritableStream<ReadPagesRequest, Page>;
  await service().readPages(call);
  return seen;
}

describe('the library', () => {
  test('gives a book', async () => {
    const book = await answer(service().getBook, { number: 2 });
    expect(book).toMatchObject({ title: 'The Harbour', lentTo: 'ada' });
  });

  test('lends a book, which then has another version', async () => {
    const request = { card: 'bea', number: 1 };
    const book = await answer(service().borrowBook, request);
    expect(book).toMatchObject({ lentTo: 'bea', version: 4 });
  });

  test('renames a book for a librarian who has read its version', async () => {
    const request = { card: 'cora', number: 1, title: 'The Lamp', version: 3 };
    const book = await answer(service().renameBook, request);
    expect(book).toMatchObject({ title: 'The Lamp', version: 4 });
  });

  test('adds a book that anybody may then read', async () => {
    const { addBook, getBook } = service();
    const book = { number: 9, title: 'The Fog', version: 0, lentTo: '' };
    await answer(addBook, { card: 'cora', book });
    expect(await answer(getBook, { number: 9 })).toMatchObject({
      title: 'The Fog',
      version: 1,
    });
  });

  test('finds the books whose titles have a word', async () => {
    const request = { word: 'St', thinkFor: undefined };
    expect(await answer(service().findBooks, request)).toMatchObject({
      books: [{ number: 3 }],
    });
  });

  test('reads a book from a page to its end', async () => {
    const page = { number: 2, text: 'The Lighthouse, page 2.' };
    expect(await read(1, 2)).toEqual([page, 'end']);
  });
});

describe('the library fails with', () => {
  const all = service();
  const book = { number: 0, title: '', version: 0, lentTo: '' };
  test.each<[keyof typeof Status, () => Promise<unknown>]>([
    ['INVALID_ARGUMENT', () => answer(all.getBook, { number: 0 })],
    ['INVALID_ARGUMENT', () => answer(all.addBook, { card: 'cora', book })],
    ['NOT_FOUND', () => answer(all.getBook, { number: 99 })],
    [
      'ALREADY_EXISTS',
      () => answer(all.addBook, { card: 'cora', book: { ...book, number: 1 } }),
    ],
    ['PERMISSION_DENIED', () => answer(all.addBook, { card: 'bea', book })],
    [
      'RESOURCE_EXHAUSTED',
      () => answer(all.borrowBook, { card: 'ada', number: 1 }),
    ],
    [
      'FAILED_PRECONDITION',
      () => answer(all.borrowBook, { card: 'bea', number: 2 }),
    ],
    [
      'ABORTED',
      () =>
        answer(all.renameBook, {
          ...{ card: 'cora', number: 1, title: 'The Lamp', version: 2 },
        }),
    ],
    ['OUT_OF_RANGE', () => read(1, 3)],
    ['OUT_OF_RANGE', () => read(1, 0)],
    ['UNAVAILABLE', () => read(4, 1)],
    ['DATA_LOSS', () => read(3, 1)],
    [
      'UNAUTHENTICATED',
      () => answer(all.borrowBook, { card: 'zoe', number: 1 }),
    ],
  ])('%s (%#)', async (code, call) => {
    await expect(call()).rejects.toMatchObject({ code: Status[code] });
  });
});

test('a fault rejects in the library and throws in the kiosk', async () => {
  const fault = 'loans.db: row of bea locked by admin';
  await expect(answer(service().recommend, { card: 'bea' })).rejects.toThrow(
    fault,
  );
  const call = { request: { card: 'bea' } };
  expect(() =>
    kiosk.recommend(call as Parameters<typeof kiosk.recommend>[0], () => {}),
  ).toThrow(fault);
});
