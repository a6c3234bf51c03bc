// Original file: protos/status_codes/status_codes.proto


export interface RenameBookRequest {
  'card'?: (string);
  'number'?: (number);
  'title'?: (string);
  'version'?: (number);
}

export interface RenameBookRequest__Output {
  'card': (string);
  'number': (number);
  'title': (string);
  'version': (number);
}
