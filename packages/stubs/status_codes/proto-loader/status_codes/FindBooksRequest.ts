// Original file: protos/status_codes/status_codes.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../google/protobuf/Duration.ts';

export interface FindBooksRequest {
  'word'?: (string);
  'thinkFor'?: (_google_protobuf_Duration | null);
}

export interface FindBooksRequest__Output {
  'word': (string);
  'thinkFor': (_google_protobuf_Duration__Output | null);
}
