// Original file: protos/error_details/box_office.proto


export interface BookSeatsRequest {
  'show'?: (string);
  'name'?: (string);
  'email'?: (string);
  'seats'?: (string)[];
}

export interface BookSeatsRequest__Output {
  'show': (string);
  'name': (string);
  'email': (string);
  'seats': (string)[];
}
