// Original file: protos/status_codes/status_codes.proto


export interface ReadPagesRequest {
  'number'?: (number);
  'fromPage'?: (number);
}

export interface ReadPagesRequest__Output {
  'number': (number);
  'fromPage': (number);
}
