// Original file: protos/status_codes/status_codes.proto

import type { Book as _status_codes_Book, Book__Output as _status_codes_Book__Output } from '../status_codes/Book.ts';

export interface AddBookRequest {
  'card'?: (string);
  'book'?: (_status_codes_Book | null);
}

export interface AddBookRequest__Output {
  'card': (string);
  'book': (_status_codes_Book__Output | null);
}
