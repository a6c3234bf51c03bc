// Original file: protos/hello_world/hello_world.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { HelloReply as _hello_world_HelloReply, HelloReply__Output as _hello_world_HelloReply__Output } from '../hello_world/HelloReply.ts';
import type { HelloRequest as _hello_world_HelloRequest, HelloRequest__Output as _hello_world_HelloRequest__Output } from '../hello_world/HelloRequest.ts';
import type { SayHellosRequest as _hello_world_SayHellosRequest, SayHellosRequest__Output as _hello_world_SayHellosRequest__Output } from '../hello_world/SayHellosRequest.ts';

export interface GreeterClient extends grpc.Client {
  SayHello(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  SayHello(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  SayHello(argument: _hello_world_HelloRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  SayHello(argument: _hello_world_HelloRequest, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHello(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHello(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHello(argument: _hello_world_HelloRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHello(argument: _hello_world_HelloRequest, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  
  SayHelloAgain(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  SayHelloAgain(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  SayHelloAgain(argument: _hello_world_HelloRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  SayHelloAgain(argument: _hello_world_HelloRequest, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHelloAgain(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHelloAgain(argument: _hello_world_HelloRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHelloAgain(argument: _hello_world_HelloRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  sayHelloAgain(argument: _hello_world_HelloRequest, callback: grpc.requestCallback<_hello_world_HelloReply__Output>): grpc.ClientUnaryCall;
  
  SayHellos(argument: _hello_world_SayHellosRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_hello_world_HelloReply__Output>;
  SayHellos(argument: _hello_world_SayHellosRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_hello_world_HelloReply__Output>;
  sayHellos(argument: _hello_world_SayHellosRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_hello_world_HelloReply__Output>;
  sayHellos(argument: _hello_world_SayHellosRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_hello_world_HelloReply__Output>;
  
}

export interface GreeterHandlers extends grpc.UntypedServiceImplementation {
  SayHello: grpc.handleUnaryCall<_hello_world_HelloRequest__Output, _hello_world_HelloReply>;
  
  SayHelloAgain: grpc.handleUnaryCall<_hello_world_HelloRequest__Output, _hello_world_HelloReply>;
  
  SayHellos: grpc.handleServerStreamingCall<_hello_world_SayHellosRequest__Output, _hello_world_HelloReply>;
  
}

export interface GreeterDefinition extends grpc.ServiceDefinition {
  SayHello: MethodDefinition<_hello_world_HelloRequest, _hello_world_HelloReply, _hello_world_HelloRequest__Output, _hello_world_HelloReply__Output>
  SayHelloAgain: MethodDefinition<_hello_world_HelloRequest, _hello_world_HelloReply, _hello_world_HelloRequest__Output, _hello_world_HelloReply__Output>
  SayHellos: MethodDefinition<_hello_world_SayHellosRequest, _hello_world_HelloReply, _hello_world_SayHellosRequest__Output, _hello_world_HelloReply__Output>
}
