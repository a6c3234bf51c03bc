import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from './google/protobuf/Timestamp.ts';
import type { AddressBook as _tutorial_AddressBook, AddressBook__Output as _tutorial_AddressBook__Output } from './tutorial/AddressBook.ts';
import type { Person as _tutorial_Person, Person__Output as _tutorial_Person__Output } from './tutorial/Person.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Timestamp: MessageTypeDefinition<_google_protobuf_Timestamp, _google_protobuf_Timestamp__Output>
    }
  }
  tutorial: {
    AddressBook: MessageTypeDefinition<_tutorial_AddressBook, _tutorial_AddressBook__Output>
    Person: MessageTypeDefinition<_tutorial_Person, _tutorial_Person__Output>
  }
}

