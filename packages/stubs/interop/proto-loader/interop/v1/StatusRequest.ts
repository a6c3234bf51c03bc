// Original file: protos/interop/v1/probe.proto


export interface StatusRequest {
  'code'?: (number);
  'message'?: (string);
}

export interface StatusRequest__Output {
  'code': (number);
  'message': (string);
}
