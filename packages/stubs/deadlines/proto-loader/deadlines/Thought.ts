// Original file: protos/deadlines/deadlines.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../google/protobuf/Duration.ts';

export interface Thought {
  'steps'?: (number);
  'allSteps'?: (number);
  'timeLeft'?: (_google_protobuf_Duration | null);
}

export interface Thought__Output {
  'steps': (number);
  'allSteps': (number);
  'timeLeft': (_google_protobuf_Duration__Output | null);
}
