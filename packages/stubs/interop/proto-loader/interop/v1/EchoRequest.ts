// Original file: protos/interop/v1/probe.proto


export interface EchoRequest {
  'payload'?: (string);
}

export interface EchoRequest__Output {
  'payload': (string);
}
