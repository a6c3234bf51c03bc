// Original file: protos/status_codes/status_codes.proto


export interface Page {
  'number'?: (number);
  'text'?: (string);
}

export interface Page__Output {
  'number': (number);
  'text': (string);
}
