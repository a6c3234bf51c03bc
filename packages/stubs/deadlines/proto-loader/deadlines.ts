import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { RecallRequest as _deadlines_RecallRequest, RecallRequest__Output as _deadlines_RecallRequest__Output } from './deadlines/RecallRequest.ts';
import type { ThinkRequest as _deadlines_ThinkRequest, ThinkRequest__Output as _deadlines_ThinkRequest__Output } from './deadlines/ThinkRequest.ts';
import type { ThinkerClient as _deadlines_ThinkerClient, ThinkerDefinition as _deadlines_ThinkerDefinition } from './deadlines/Thinker.ts';
import type { Thought as _deadlines_Thought, Thought__Output as _deadlines_Thought__Output } from './deadlines/Thought.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from './google/protobuf/Duration.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  deadlines: {
    RecallRequest: MessageTypeDefinition<_deadlines_RecallRequest, _deadlines_RecallRequest__Output>
    ThinkRequest: MessageTypeDefinition<_deadlines_ThinkRequest, _deadlines_ThinkRequest__Output>
    Thinker: SubtypeConstructor<typeof grpc.Client, _deadlines_ThinkerClient> & { service: _deadlines_ThinkerDefinition }
    Thought: MessageTypeDefinition<_deadlines_Thought, _deadlines_Thought__Output>
  }
  google: {
    protobuf: {
      Duration: MessageTypeDefinition<_google_protobuf_Duration, _google_protobuf_Duration__Output>
    }
  }
}

