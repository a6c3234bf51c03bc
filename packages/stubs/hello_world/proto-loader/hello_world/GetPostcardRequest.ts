// Original file: protos/hello_world/postcards.proto


export interface GetPostcardRequest {
  'name'?: (string);
}

export interface GetPostcardRequest__Output {
  'name': (string);
}
