// Original file: protos/interceptors/echo.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ForgetRequest as _interceptors_ForgetRequest, ForgetRequest__Output as _interceptors_ForgetRequest__Output } from '../interceptors/ForgetRequest.ts';
import type { ForgetResponse as _interceptors_ForgetResponse, ForgetResponse__Output as _interceptors_ForgetResponse__Output } from '../interceptors/ForgetResponse.ts';
import type { Line as _interceptors_Line, Line__Output as _interceptors_Line__Output } from '../interceptors/Line.ts';
import type { RepeatRequest as _interceptors_RepeatRequest, RepeatRequest__Output as _interceptors_RepeatRequest__Output } from '../interceptors/RepeatRequest.ts';

export interface EchoClient extends grpc.Client {
  Forget(argument: _interceptors_ForgetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  Forget(argument: _interceptors_ForgetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  Forget(argument: _interceptors_ForgetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  Forget(argument: _interceptors_ForgetRequest, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  forget(argument: _interceptors_ForgetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  forget(argument: _interceptors_ForgetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  forget(argument: _interceptors_ForgetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  forget(argument: _interceptors_ForgetRequest, callback: grpc.requestCallback<_interceptors_ForgetResponse__Output>): grpc.ClientUnaryCall;
  
  Join(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  Join(metadata: grpc.Metadata, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  Join(options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  Join(callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  join(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  join(metadata: grpc.Metadata, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  join(options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  join(callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientWritableStream<_interceptors_Line>;
  
  Repeat(argument: _interceptors_RepeatRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_interceptors_Line__Output>;
  Repeat(argument: _interceptors_RepeatRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_interceptors_Line__Output>;
  repeat(argument: _interceptors_RepeatRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_interceptors_Line__Output>;
  repeat(argument: _interceptors_RepeatRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_interceptors_Line__Output>;
  
  Say(argument: _interceptors_Line, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  Say(argument: _interceptors_Line, metadata: grpc.Metadata, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  Say(argument: _interceptors_Line, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  Say(argument: _interceptors_Line, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  say(argument: _interceptors_Line, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  say(argument: _interceptors_Line, metadata: grpc.Metadata, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  say(argument: _interceptors_Line, options: grpc.CallOptions, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  say(argument: _interceptors_Line, callback: grpc.requestCallback<_interceptors_Line__Output>): grpc.ClientUnaryCall;
  
  Talk(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_interceptors_Line, _interceptors_Line__Output>;
  Talk(options?: grpc.CallOptions): grpc.ClientDuplexStream<_interceptors_Line, _interceptors_Line__Output>;
  talk(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_interceptors_Line, _interceptors_Line__Output>;
  talk(options?: grpc.CallOptions): grpc.ClientDuplexStream<_interceptors_Line, _interceptors_Line__Output>;
  
}

export interface EchoHandlers extends grpc.UntypedServiceImplementation {
  Forget: grpc.handleUnaryCall<_interceptors_ForgetRequest__Output, _interceptors_ForgetResponse>;
  
  Join: grpc.handleClientStreamingCall<_interceptors_Line__Output, _interceptors_Line>;
  
  Repeat: grpc.handleServerStreamingCall<_interceptors_RepeatRequest__Output, _interceptors_Line>;
  
  Say: grpc.handleUnaryCall<_interceptors_Line__Output, _interceptors_Line>;
  
  Talk: grpc.handleBidiStreamingCall<_interceptors_Line__Output, _interceptors_Line>;
  
}

export interface EchoDefinition extends grpc.ServiceDefinition {
  Forget: MethodDefinition<_interceptors_ForgetRequest, _interceptors_ForgetResponse, _interceptors_ForgetRequest__Output, _interceptors_ForgetResponse__Output>
  Join: MethodDefinition<_interceptors_Line, _interceptors_Line, _interceptors_Line__Output, _interceptors_Line__Output>
  Repeat: MethodDefinition<_interceptors_RepeatRequest, _interceptors_Line, _interceptors_RepeatRequest__Output, _interceptors_Line__Output>
  Say: MethodDefinition<_interceptors_Line, _interceptors_Line, _interceptors_Line__Output, _interceptors_Line__Output>
  Talk: MethodDefinition<_interceptors_Line, _interceptors_Line, _interceptors_Line__Output, _interceptors_Line__Output>
}
