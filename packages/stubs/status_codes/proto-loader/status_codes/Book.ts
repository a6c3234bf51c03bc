// Original file: protos/status_codes/status_codes.proto


export interface Book {
  'number'?: (number);
  'title'?: (string);
  'version'?: (number);
  'lentTo'?: (string);
}

export interface Book__Output {
  'number': (number);
  'title': (string);
  'version': (number);
  'lentTo': (string);
}
