// Original file: protos/example/values.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../google/protobuf/Timestamp.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../google/protobuf/Duration.ts';
import type { Any as _google_protobuf_Any, Any__Output as _google_protobuf_Any__Output } from '../google/protobuf/Any.ts';
import type { Struct as _google_protobuf_Struct, Struct__Output as _google_protobuf_Struct__Output } from '../google/protobuf/Struct.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../google/protobuf/FieldMask.ts';
import type { Int64Value as _google_protobuf_Int64Value, Int64Value__Output as _google_protobuf_Int64Value__Output } from '../google/protobuf/Int64Value.ts';
import type { StringValue as _google_protobuf_StringValue, StringValue__Output as _google_protobuf_StringValue__Output } from '../google/protobuf/StringValue.ts';
import type { Long } from '@grpc/proto-loader';

// Original file: protos/example/values.proto

export const _example_Values_Colour = {
  COLOUR_UNSPECIFIED: 'COLOUR_UNSPECIFIED',
  COLOUR_RED: 'COLOUR_RED',
  COLOUR_GREEN: 'COLOUR_GREEN',
} as const;

export type _example_Values_Colour =
  | 'COLOUR_UNSPECIFIED'
  | 0
  | 'COLOUR_RED'
  | 1
  | 'COLOUR_GREEN'
  | 2

export type _example_Values_Colour__Output = typeof _example_Values_Colour[keyof typeof _example_Values_Colour]

export interface _example_Values_Label {
  'text'?: (string);
}

export interface _example_Values_Label__Output {
  'text': (string);
}

export interface Values {
  'doubleValue'?: (number | string);
  'floatValue'?: (number | string);
  'int32Value'?: (number);
  'int64Value'?: (number | string | Long);
  'uint32Value'?: (number);
  'uint64Value'?: (number | string | Long);
  'sint32Value'?: (number);
  'sint64Value'?: (number | string | Long);
  'fixed32Value'?: (number);
  'fixed64Value'?: (number | string | Long);
  'sfixed32Value'?: (number);
  'sfixed64Value'?: (number | string | Long);
  'boolValue'?: (boolean);
  'stringValue'?: (string);
  'bytesValue'?: (Buffer | Uint8Array | string);
  'enumValue'?: (_example_Values_Colour);
  'messageValue'?: (_example_Values_Label | null);
  'int32List'?: (number)[];
  'stringList'?: (string)[];
  'optionalInt32'?: (number);
  'textChoice'?: (string);
  'int64Choice'?: (number | string | Long);
  'int64Map'?: ({[key: number]: string});
  'stringMap'?: ({[key: string]: number});
  'timestamp'?: (_google_protobuf_Timestamp | null);
  'duration'?: (_google_protobuf_Duration | null);
  'any'?: (_google_protobuf_Any | null);
  'struct'?: (_google_protobuf_Struct | null);
  'fieldMask'?: (_google_protobuf_FieldMask | null);
  'int64Wrapper'?: (_google_protobuf_Int64Value | null);
  'stringWrapper'?: (_google_protobuf_StringValue | null);
  '_optionalInt32'?: "optionalInt32";
  'choice'?: "textChoice"|"int64Choice";
}

export interface Values__Output {
  'doubleValue': (number);
  'floatValue': (number);
  'int32Value': (number);
  'int64Value': (string);
  'uint32Value': (number);
  'uint64Value': (string);
  'sint32Value': (number);
  'sint64Value': (string);
  'fixed32Value': (number);
  'fixed64Value': (string);
  'sfixed32Value': (number);
  'sfixed64Value': (string);
  'boolValue': (boolean);
  'stringValue': (string);
  'bytesValue': (Buffer);
  'enumValue': (_example_Values_Colour__Output);
  'messageValue': (_example_Values_Label__Output | null);
  'int32List': (number)[];
  'stringList': (string)[];
  'optionalInt32'?: (number);
  'textChoice'?: (string);
  'int64Choice'?: (string);
  'int64Map': ({[key: number]: string});
  'stringMap': ({[key: string]: number});
  'timestamp': (_google_protobuf_Timestamp__Output | null);
  'duration': (_google_protobuf_Duration__Output | null);
  'any': (_google_protobuf_Any__Output | null);
  'struct': (_google_protobuf_Struct__Output | null);
  'fieldMask': (_google_protobuf_FieldMask__Output | null);
  'int64Wrapper': (_google_protobuf_Int64Value__Output | null);
  'stringWrapper': (_google_protobuf_StringValue__Output | null);
  '_optionalInt32'?: "optionalInt32";
  'choice'?: "textChoice"|"int64Choice";
}
