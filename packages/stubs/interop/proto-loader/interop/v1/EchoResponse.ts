// Original file: protos/interop/v1/probe.proto


export interface EchoResponse {
  'payload'?: (string);
}

export interface EchoResponse__Output {
  'payload': (string);
}
