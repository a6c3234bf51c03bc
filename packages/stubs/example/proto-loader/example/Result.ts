// Original file: protos/example/example.proto


export interface Result {
  'result1'?: (string);
  'result2'?: (string);
}

export interface Result__Output {
  'result1': (string);
  'result2': (string);
}
