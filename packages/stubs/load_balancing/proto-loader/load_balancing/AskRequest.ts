// Original file: protos/load_balancing/load_balancing.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../google/protobuf/Duration.ts';

export interface AskRequest {
  'thinkFor'?: (_google_protobuf_Duration | null);
}

export interface AskRequest__Output {
  'thinkFor': (_google_protobuf_Duration__Output | null);
}
