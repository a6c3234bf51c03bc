// Original file: protos/error_details/box_office.proto


export interface BookSeatsReply {
  'seats'?: (string)[];
}

export interface BookSeatsReply__Output {
  'seats': (string)[];
}
