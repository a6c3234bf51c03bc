// Original file: protos/tutorial/addressbook.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../google/protobuf/Timestamp.ts';

export interface _tutorial_Person_PhoneNumber {
  'number'?: (string);
  'type'?: (_tutorial_Person_PhoneType);
}

export interface _tutorial_Person_PhoneNumber__Output {
  'number': (string);
  'type': (_tutorial_Person_PhoneType__Output);
}

// Original file: protos/tutorial/addressbook.proto

export const _tutorial_Person_PhoneType = {
  PHONE_TYPE_UNSPECIFIED: 'PHONE_TYPE_UNSPECIFIED',
  PHONE_TYPE_MOBILE: 'PHONE_TYPE_MOBILE',
  PHONE_TYPE_HOME: 'PHONE_TYPE_HOME',
  PHONE_TYPE_WORK: 'PHONE_TYPE_WORK',
} as const;

export type _tutorial_Person_PhoneType =
  | 'PHONE_TYPE_UNSPECIFIED'
  | 0
  | 'PHONE_TYPE_MOBILE'
  | 1
  | 'PHONE_TYPE_HOME'
  | 2
  | 'PHONE_TYPE_WORK'
  | 3

export type _tutorial_Person_PhoneType__Output = typeof _tutorial_Person_PhoneType[keyof typeof _tutorial_Person_PhoneType]

export interface Person {
  'name'?: (string);
  'id'?: (number);
  'email'?: (string);
  'phones'?: (_tutorial_Person_PhoneNumber)[];
  'lastUpdated'?: (_google_protobuf_Timestamp | null);
  '_email'?: "email";
}

export interface Person__Output {
  'name': (string);
  'id': (number);
  'email'?: (string);
  'phones': (_tutorial_Person_PhoneNumber__Output)[];
  'lastUpdated': (_google_protobuf_Timestamp__Output | null);
  '_email'?: "email";
}
