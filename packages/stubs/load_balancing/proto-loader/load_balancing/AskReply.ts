// Original file: protos/load_balancing/load_balancing.proto


export interface AskReply {
  'server'?: (string);
  'previousAttempts'?: (number);
}

export interface AskReply__Output {
  'server': (string);
  'previousAttempts': (number);
}
