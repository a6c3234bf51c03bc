// Original file: protos/load_balancing/load_balancing.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AskReply as _load_balancing_AskReply, AskReply__Output as _load_balancing_AskReply__Output } from '../load_balancing/AskReply.ts';
import type { AskRequest as _load_balancing_AskRequest, AskRequest__Output as _load_balancing_AskRequest__Output } from '../load_balancing/AskRequest.ts';

export interface DeskClient extends grpc.Client {
  Ask(argument: _load_balancing_AskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  Ask(argument: _load_balancing_AskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  Ask(argument: _load_balancing_AskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  Ask(argument: _load_balancing_AskRequest, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  ask(argument: _load_balancing_AskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  ask(argument: _load_balancing_AskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  ask(argument: _load_balancing_AskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  ask(argument: _load_balancing_AskRequest, callback: grpc.requestCallback<_load_balancing_AskReply__Output>): grpc.ClientUnaryCall;
  
}

export interface DeskHandlers extends grpc.UntypedServiceImplementation {
  Ask: grpc.handleUnaryCall<_load_balancing_AskRequest__Output, _load_balancing_AskReply>;
  
}

export interface DeskDefinition extends grpc.ServiceDefinition {
  Ask: MethodDefinition<_load_balancing_AskRequest, _load_balancing_AskReply, _load_balancing_AskRequest__Output, _load_balancing_AskReply__Output>
}
