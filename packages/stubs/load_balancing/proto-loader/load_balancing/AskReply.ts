// Original file: protos/load_balancing/load_balancing.proto


export interface AskReply {
  'server'?: (string);
}

export interface AskReply__Output {
  'server': (string);
}
