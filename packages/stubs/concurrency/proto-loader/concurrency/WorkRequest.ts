// Original file: protos/concurrency/workshop.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../google/protobuf/Duration.ts';

export interface WorkRequest {
  'waitFor'?: (_google_protobuf_Duration | null);
  'rounds'?: (number);
}

export interface WorkRequest__Output {
  'waitFor': (_google_protobuf_Duration__Output | null);
  'rounds': (number);
}
