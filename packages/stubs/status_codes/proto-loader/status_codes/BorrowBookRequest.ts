// Original file: protos/status_codes/status_codes.proto


export interface BorrowBookRequest {
  'card'?: (string);
  'number'?: (number);
}

export interface BorrowBookRequest__Output {
  'card': (string);
  'number': (number);
}
