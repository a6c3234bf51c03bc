// Original file: protos/hello_world/postcards.proto

import type { Postcard as _hello_world_Postcard, Postcard__Output as _hello_world_Postcard__Output } from '../hello_world/Postcard.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../google/protobuf/FieldMask.ts';

export interface UpdatePostcardRequest {
  'postcard'?: (_hello_world_Postcard | null);
  'updateMask'?: (_google_protobuf_FieldMask | null);
}

export interface UpdatePostcardRequest__Output {
  'postcard': (_hello_world_Postcard__Output | null);
  'updateMask': (_google_protobuf_FieldMask__Output | null);
}
