// Original file: protos/hello_world/postcards.proto

import type { Long } from '@grpc/proto-loader';

export interface CountPostcardsResponse {
  'count'?: (number | string | Long);
}

export interface CountPostcardsResponse__Output {
  'count': (string);
}
