// Original file: protos/example/example.proto


export interface Request {
  'request1'?: (string);
  'request2'?: (string);
}

export interface Request__Output {
  'request1': (string);
  'request2': (string);
}
