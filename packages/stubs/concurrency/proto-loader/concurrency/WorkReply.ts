// Original file: protos/concurrency/workshop.proto


export interface WorkReply {
  'digest'?: (Buffer | Uint8Array | string);
  'worker'?: (number);
}

export interface WorkReply__Output {
  'digest': (Buffer);
  'worker': (number);
}
