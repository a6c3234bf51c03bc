import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { EchoClient as _interceptors_EchoClient, EchoDefinition as _interceptors_EchoDefinition } from './interceptors/Echo.ts';
import type { ForgetRequest as _interceptors_ForgetRequest, ForgetRequest__Output as _interceptors_ForgetRequest__Output } from './interceptors/ForgetRequest.ts';
import type { ForgetResponse as _interceptors_ForgetResponse, ForgetResponse__Output as _interceptors_ForgetResponse__Output } from './interceptors/ForgetResponse.ts';
import type { Line as _interceptors_Line, Line__Output as _interceptors_Line__Output } from './interceptors/Line.ts';
import type { RepeatRequest as _interceptors_RepeatRequest, RepeatRequest__Output as _interceptors_RepeatRequest__Output } from './interceptors/RepeatRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  interceptors: {
    Echo: SubtypeConstructor<typeof grpc.Client, _interceptors_EchoClient> & { service: _interceptors_EchoDefinition }
    ForgetRequest: MessageTypeDefinition<_interceptors_ForgetRequest, _interceptors_ForgetRequest__Output>
    ForgetResponse: MessageTypeDefinition<_interceptors_ForgetResponse, _interceptors_ForgetResponse__Output>
    Line: MessageTypeDefinition<_interceptors_Line, _interceptors_Line__Output>
    RepeatRequest: MessageTypeDefinition<_interceptors_RepeatRequest, _interceptors_RepeatRequest__Output>
  }
}

