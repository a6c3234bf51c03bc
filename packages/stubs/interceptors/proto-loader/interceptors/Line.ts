// Original file: protos/interceptors/echo.proto


export interface Line {
  'text'?: (string);
}

export interface Line__Output {
  'text': (string);
}
