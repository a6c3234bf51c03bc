// Original file: protos/interop/v1/probe.proto


export interface MetadataRequest {
  'key'?: (string);
}

export interface MetadataRequest__Output {
  'key': (string);
}
