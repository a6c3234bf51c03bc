import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { WorkReply as _concurrency_WorkReply, WorkReply__Output as _concurrency_WorkReply__Output } from './concurrency/WorkReply.ts';
import type { WorkRequest as _concurrency_WorkRequest, WorkRequest__Output as _concurrency_WorkRequest__Output } from './concurrency/WorkRequest.ts';
import type { WorkshopClient as _concurrency_WorkshopClient, WorkshopDefinition as _concurrency_WorkshopDefinition } from './concurrency/Workshop.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from './google/protobuf/Duration.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  concurrency: {
    WorkReply: MessageTypeDefinition<_concurrency_WorkReply, _concurrency_WorkReply__Output>
    WorkRequest: MessageTypeDefinition<_concurrency_WorkRequest, _concurrency_WorkRequest__Output>
    Workshop: SubtypeConstructor<typeof grpc.Client, _concurrency_WorkshopClient> & { service: _concurrency_WorkshopDefinition }
  }
  google: {
    protobuf: {
      Duration: MessageTypeDefinition<_google_protobuf_Duration, _google_protobuf_Duration__Output>
    }
  }
}

