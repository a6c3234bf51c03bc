// Original file: protos/hello_world/postcards.proto

import type { Postcard as _hello_world_Postcard, Postcard__Output as _hello_world_Postcard__Output } from '../hello_world/Postcard.ts';

export interface CreatePostcardRequest {
  'postcardId'?: (string);
  'postcard'?: (_hello_world_Postcard | null);
}

export interface CreatePostcardRequest__Output {
  'postcardId': (string);
  'postcard': (_hello_world_Postcard__Output | null);
}
