// Original file: protos/say-hello-again/helloworld/helloworld.proto


export interface HelloRequest {
  'name'?: (string);
}

export interface HelloRequest__Output {
  'name': (string);
}
