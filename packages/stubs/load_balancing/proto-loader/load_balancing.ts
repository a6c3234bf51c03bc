import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from './google/protobuf/Duration.ts';
import type { AskReply as _load_balancing_AskReply, AskReply__Output as _load_balancing_AskReply__Output } from './load_balancing/AskReply.ts';
import type { AskRequest as _load_balancing_AskRequest, AskRequest__Output as _load_balancing_AskRequest__Output } from './load_balancing/AskRequest.ts';
import type { DeskClient as _load_balancing_DeskClient, DeskDefinition as _load_balancing_DeskDefinition } from './load_balancing/Desk.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Duration: MessageTypeDefinition<_google_protobuf_Duration, _google_protobuf_Duration__Output>
    }
  }
  load_balancing: {
    AskReply: MessageTypeDefinition<_load_balancing_AskReply, _load_balancing_AskReply__Output>
    AskRequest: MessageTypeDefinition<_load_balancing_AskRequest, _load_balancing_AskRequest__Output>
    Desk: SubtypeConstructor<typeof grpc.Client, _load_balancing_DeskClient> & { service: _load_balancing_DeskDefinition }
  }
}

