// Original file: protos/hello_world/hello_world.proto

import type { HelloRequest as _hello_world_HelloRequest, HelloRequest__Output as _hello_world_HelloRequest__Output } from '../hello_world/HelloRequest.ts';

export interface SayHellosRequest {
  'hello'?: (_hello_world_HelloRequest | null);
  'count'?: (number);
}

export interface SayHellosRequest__Output {
  'hello': (_hello_world_HelloRequest__Output | null);
  'count': (number);
}
