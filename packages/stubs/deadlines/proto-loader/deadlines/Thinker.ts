// Original file: protos/deadlines/deadlines.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { RecallRequest as _deadlines_RecallRequest, RecallRequest__Output as _deadlines_RecallRequest__Output } from '../deadlines/RecallRequest.ts';
import type { ThinkRequest as _deadlines_ThinkRequest, ThinkRequest__Output as _deadlines_ThinkRequest__Output } from '../deadlines/ThinkRequest.ts';
import type { Thought as _deadlines_Thought, Thought__Output as _deadlines_Thought__Output } from '../deadlines/Thought.ts';

export interface ThinkerClient extends grpc.Client {
  Recall(argument: _deadlines_RecallRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  Recall(argument: _deadlines_RecallRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  Recall(argument: _deadlines_RecallRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  Recall(argument: _deadlines_RecallRequest, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  recall(argument: _deadlines_RecallRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  recall(argument: _deadlines_RecallRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  recall(argument: _deadlines_RecallRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  recall(argument: _deadlines_RecallRequest, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  
  Think(argument: _deadlines_ThinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  Think(argument: _deadlines_ThinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  Think(argument: _deadlines_ThinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  Think(argument: _deadlines_ThinkRequest, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  think(argument: _deadlines_ThinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  think(argument: _deadlines_ThinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  think(argument: _deadlines_ThinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  think(argument: _deadlines_ThinkRequest, callback: grpc.requestCallback<_deadlines_Thought__Output>): grpc.ClientUnaryCall;
  
}

export interface ThinkerHandlers extends grpc.UntypedServiceImplementation {
  Recall: grpc.handleUnaryCall<_deadlines_RecallRequest__Output, _deadlines_Thought>;
  
  Think: grpc.handleUnaryCall<_deadlines_ThinkRequest__Output, _deadlines_Thought>;
  
}

export interface ThinkerDefinition extends grpc.ServiceDefinition {
  Recall: MethodDefinition<_deadlines_RecallRequest, _deadlines_Thought, _deadlines_RecallRequest__Output, _deadlines_Thought__Output>
  Think: MethodDefinition<_deadlines_ThinkRequest, _deadlines_Thought, _deadlines_ThinkRequest__Output, _deadlines_Thought__Output>
}
