// Original file: protos/hello_world/postcards.proto


export interface Postcard {
  'name'?: (string);
  'recipient'?: (string);
  'text'?: (string);
}

export interface Postcard__Output {
  'name': (string);
  'recipient': (string);
  'text': (string);
}
