// Original file: protos/example/values.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Values as _example_Values, Values__Output as _example_Values__Output } from '../example/Values.ts';

export interface ValueServiceClient extends grpc.Client {
  Echo(argument: _example_Values, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  Echo(argument: _example_Values, metadata: grpc.Metadata, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  Echo(argument: _example_Values, options: grpc.CallOptions, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  Echo(argument: _example_Values, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  echo(argument: _example_Values, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  echo(argument: _example_Values, metadata: grpc.Metadata, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  echo(argument: _example_Values, options: grpc.CallOptions, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  echo(argument: _example_Values, callback: grpc.requestCallback<_example_Values__Output>): grpc.ClientUnaryCall;
  
}

export interface ValueServiceHandlers extends grpc.UntypedServiceImplementation {
  Echo: grpc.handleUnaryCall<_example_Values__Output, _example_Values>;
  
}

export interface ValueServiceDefinition extends grpc.ServiceDefinition {
  Echo: MethodDefinition<_example_Values, _example_Values, _example_Values__Output, _example_Values__Output>
}
