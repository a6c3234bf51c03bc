// Original file: protos/status_codes/status_codes.proto

import type { Book as _status_codes_Book, Book__Output as _status_codes_Book__Output } from '../status_codes/Book.ts';

export interface FindBooksResponse {
  'books'?: (_status_codes_Book)[];
}

export interface FindBooksResponse__Output {
  'books': (_status_codes_Book__Output)[];
}
