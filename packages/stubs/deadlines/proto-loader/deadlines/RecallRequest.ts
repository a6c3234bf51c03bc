// Original file: protos/deadlines/deadlines.proto


export interface RecallRequest {
  'id'?: (string);
  'hops'?: (number);
}

export interface RecallRequest__Output {
  'id': (string);
  'hops': (number);
}
