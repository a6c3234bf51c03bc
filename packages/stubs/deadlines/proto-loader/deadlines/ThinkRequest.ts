// Original file: protos/deadlines/deadlines.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../google/protobuf/Duration.ts';

export interface ThinkRequest {
  'id'?: (string);
  'thinkFor'?: (_google_protobuf_Duration | null);
  'toTheEnd'?: (boolean);
  'hops'?: (number);
}

export interface ThinkRequest__Output {
  'id': (string);
  'thinkFor': (_google_protobuf_Duration__Output | null);
  'toTheEnd': (boolean);
  'hops': (number);
}
