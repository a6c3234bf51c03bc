// Original file: protos/interop/v1/probe.proto


export interface MetadataResponse {
  'values'?: (Buffer | Uint8Array | string)[];
}

export interface MetadataResponse__Output {
  'values': (Buffer)[];
}
