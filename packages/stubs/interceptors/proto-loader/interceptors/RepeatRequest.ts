// Original file: protos/interceptors/echo.proto

import type { Line as _interceptors_Line, Line__Output as _interceptors_Line__Output } from '../interceptors/Line.ts';

export interface RepeatRequest {
  'line'?: (_interceptors_Line | null);
  'times'?: (number);
}

export interface RepeatRequest__Output {
  'line': (_interceptors_Line__Output | null);
  'times': (number);
}
