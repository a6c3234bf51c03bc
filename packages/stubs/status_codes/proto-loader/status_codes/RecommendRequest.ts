// Original file: protos/status_codes/status_codes.proto


export interface RecommendRequest {
  'card'?: (string);
}

export interface RecommendRequest__Output {
  'card': (string);
}
