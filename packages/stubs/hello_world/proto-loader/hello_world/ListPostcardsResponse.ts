// Original file: protos/hello_world/postcards.proto

import type { Postcard as _hello_world_Postcard, Postcard__Output as _hello_world_Postcard__Output } from '../hello_world/Postcard.ts';

export interface ListPostcardsResponse {
  'postcards'?: (_hello_world_Postcard)[];
}

export interface ListPostcardsResponse__Output {
  'postcards': (_hello_world_Postcard__Output)[];
}
