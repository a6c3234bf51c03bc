import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { WaitingList as _error_details_WaitingList, WaitingList__Output as _error_details_WaitingList__Output } from './error_details/WaitingList.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  error_details: {
    WaitingList: MessageTypeDefinition<_error_details_WaitingList, _error_details_WaitingList__Output>
  }
}

