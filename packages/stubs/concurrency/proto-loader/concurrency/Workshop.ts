// Original file: protos/concurrency/workshop.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { WorkReply as _concurrency_WorkReply, WorkReply__Output as _concurrency_WorkReply__Output } from '../concurrency/WorkReply.ts';
import type { WorkRequest as _concurrency_WorkRequest, WorkRequest__Output as _concurrency_WorkRequest__Output } from '../concurrency/WorkRequest.ts';

export interface WorkshopClient extends grpc.Client {
  Work(argument: _concurrency_WorkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  Work(argument: _concurrency_WorkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  Work(argument: _concurrency_WorkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  Work(argument: _concurrency_WorkRequest, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  work(argument: _concurrency_WorkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  work(argument: _concurrency_WorkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  work(argument: _concurrency_WorkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  work(argument: _concurrency_WorkRequest, callback: grpc.requestCallback<_concurrency_WorkReply__Output>): grpc.ClientUnaryCall;
  
}

export interface WorkshopHandlers extends grpc.UntypedServiceImplementation {
  Work: grpc.handleUnaryCall<_concurrency_WorkRequest__Output, _concurrency_WorkReply>;
  
}

export interface WorkshopDefinition extends grpc.ServiceDefinition {
  Work: MethodDefinition<_concurrency_WorkRequest, _concurrency_WorkReply, _concurrency_WorkRequest__Output, _concurrency_WorkReply__Output>
}
