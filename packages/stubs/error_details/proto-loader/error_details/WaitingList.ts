// Original file: protos/error_details/waiting_list.proto


export interface WaitingList {
  'place'?: (number);
}

export interface WaitingList__Output {
  'place': (number);
}
