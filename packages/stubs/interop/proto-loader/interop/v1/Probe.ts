// Original file: protos/interop/v1/probe.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { EchoRequest as _interop_v1_EchoRequest, EchoRequest__Output as _interop_v1_EchoRequest__Output } from '../../interop/v1/EchoRequest.ts';
import type { EchoResponse as _interop_v1_EchoResponse, EchoResponse__Output as _interop_v1_EchoResponse__Output } from '../../interop/v1/EchoResponse.ts';
import type { HoldRequest as _interop_v1_HoldRequest, HoldRequest__Output as _interop_v1_HoldRequest__Output } from '../../interop/v1/HoldRequest.ts';
import type { HoldResponse as _interop_v1_HoldResponse, HoldResponse__Output as _interop_v1_HoldResponse__Output } from '../../interop/v1/HoldResponse.ts';
import type { MetadataRequest as _interop_v1_MetadataRequest, MetadataRequest__Output as _interop_v1_MetadataRequest__Output } from '../../interop/v1/MetadataRequest.ts';
import type { MetadataResponse as _interop_v1_MetadataResponse, MetadataResponse__Output as _interop_v1_MetadataResponse__Output } from '../../interop/v1/MetadataResponse.ts';
import type { StatusRequest as _interop_v1_StatusRequest, StatusRequest__Output as _interop_v1_StatusRequest__Output } from '../../interop/v1/StatusRequest.ts';
import type { StatusResponse as _interop_v1_StatusResponse, StatusResponse__Output as _interop_v1_StatusResponse__Output } from '../../interop/v1/StatusResponse.ts';

export interface ProbeClient extends grpc.Client {
  Echo(argument: _interop_v1_EchoRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  Echo(argument: _interop_v1_EchoRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  Echo(argument: _interop_v1_EchoRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  Echo(argument: _interop_v1_EchoRequest, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  echo(argument: _interop_v1_EchoRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  echo(argument: _interop_v1_EchoRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  echo(argument: _interop_v1_EchoRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  echo(argument: _interop_v1_EchoRequest, callback: grpc.requestCallback<_interop_v1_EchoResponse__Output>): grpc.ClientUnaryCall;
  
  Hold(argument: _interop_v1_HoldRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  Hold(argument: _interop_v1_HoldRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  Hold(argument: _interop_v1_HoldRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  Hold(argument: _interop_v1_HoldRequest, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  hold(argument: _interop_v1_HoldRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  hold(argument: _interop_v1_HoldRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  hold(argument: _interop_v1_HoldRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  hold(argument: _interop_v1_HoldRequest, callback: grpc.requestCallback<_interop_v1_HoldResponse__Output>): grpc.ClientUnaryCall;
  
  Metadata(argument: _interop_v1_MetadataRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  Metadata(argument: _interop_v1_MetadataRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  Metadata(argument: _interop_v1_MetadataRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  Metadata(argument: _interop_v1_MetadataRequest, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  metadata(argument: _interop_v1_MetadataRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  metadata(argument: _interop_v1_MetadataRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  metadata(argument: _interop_v1_MetadataRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  metadata(argument: _interop_v1_MetadataRequest, callback: grpc.requestCallback<_interop_v1_MetadataResponse__Output>): grpc.ClientUnaryCall;
  
  Status(argument: _interop_v1_StatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  Status(argument: _interop_v1_StatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  Status(argument: _interop_v1_StatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  Status(argument: _interop_v1_StatusRequest, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  status(argument: _interop_v1_StatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  status(argument: _interop_v1_StatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  status(argument: _interop_v1_StatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  status(argument: _interop_v1_StatusRequest, callback: grpc.requestCallback<_interop_v1_StatusResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface ProbeHandlers extends grpc.UntypedServiceImplementation {
  Echo: grpc.handleUnaryCall<_interop_v1_EchoRequest__Output, _interop_v1_EchoResponse>;
  
  Hold: grpc.handleUnaryCall<_interop_v1_HoldRequest__Output, _interop_v1_HoldResponse>;
  
  Metadata: grpc.handleUnaryCall<_interop_v1_MetadataRequest__Output, _interop_v1_MetadataResponse>;
  
  Status: grpc.handleUnaryCall<_interop_v1_StatusRequest__Output, _interop_v1_StatusResponse>;
  
}

export interface ProbeDefinition extends grpc.ServiceDefinition {
  Echo: MethodDefinition<_interop_v1_EchoRequest, _interop_v1_EchoResponse, _interop_v1_EchoRequest__Output, _interop_v1_EchoResponse__Output>
  Hold: MethodDefinition<_interop_v1_HoldRequest, _interop_v1_HoldResponse, _interop_v1_HoldRequest__Output, _interop_v1_HoldResponse__Output>
  Metadata: MethodDefinition<_interop_v1_MetadataRequest, _interop_v1_MetadataResponse, _interop_v1_MetadataRequest__Output, _interop_v1_MetadataResponse__Output>
  Status: MethodDefinition<_interop_v1_StatusRequest, _interop_v1_StatusResponse, _interop_v1_StatusRequest__Output, _interop_v1_StatusResponse__Output>
}
