// Original file: protos/hello_world/hello_world.proto


export interface HelloRequest {
  'name'?: (string);
  'greeting'?: (string);
}

export interface HelloRequest__Output {
  'name': (string);
  'greeting': (string);
}
