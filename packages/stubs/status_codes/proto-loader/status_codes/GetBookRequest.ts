// Original file: protos/status_codes/status_codes.proto


export interface GetBookRequest {
  'number'?: (number);
}

export interface GetBookRequest__Output {
  'number': (number);
}
