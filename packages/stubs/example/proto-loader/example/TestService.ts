// Original file: protos/example/example.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Request as _example_Request, Request__Output as _example_Request__Output } from '../example/Request.ts';
import type { Result as _example_Result, Result__Output as _example_Result__Output } from '../example/Result.ts';

export interface TestServiceClient extends grpc.Client {
  method(argument: _example_Request, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_example_Result__Output>): grpc.ClientUnaryCall;
  method(argument: _example_Request, metadata: grpc.Metadata, callback: grpc.requestCallback<_example_Result__Output>): grpc.ClientUnaryCall;
  method(argument: _example_Request, options: grpc.CallOptions, callback: grpc.requestCallback<_example_Result__Output>): grpc.ClientUnaryCall;
  method(argument: _example_Request, callback: grpc.requestCallback<_example_Result__Output>): grpc.ClientUnaryCall;
  
}

export interface TestServiceHandlers extends grpc.UntypedServiceImplementation {
  method: grpc.handleUnaryCall<_example_Request__Output, _example_Result>;
  
}

export interface TestServiceDefinition extends grpc.ServiceDefinition {
  method: MethodDefinition<_example_Request, _example_Result, _example_Request__Output, _example_Result__Output>
}
