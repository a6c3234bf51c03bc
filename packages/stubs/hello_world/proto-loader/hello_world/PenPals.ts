// Original file: protos/hello_world/pen_pals.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Postcard as _hello_world_Postcard, Postcard__Output as _hello_world_Postcard__Output } from '../hello_world/Postcard.ts';

export interface PenPalsClient extends grpc.Client {
  Write(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_hello_world_Postcard, _hello_world_Postcard__Output>;
  Write(options?: grpc.CallOptions): grpc.ClientDuplexStream<_hello_world_Postcard, _hello_world_Postcard__Output>;
  write(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_hello_world_Postcard, _hello_world_Postcard__Output>;
  write(options?: grpc.CallOptions): grpc.ClientDuplexStream<_hello_world_Postcard, _hello_world_Postcard__Output>;
  
}

export interface PenPalsHandlers extends grpc.UntypedServiceImplementation {
  Write: grpc.handleBidiStreamingCall<_hello_world_Postcard__Output, _hello_world_Postcard>;
  
}

export interface PenPalsDefinition extends grpc.ServiceDefinition {
  Write: MethodDefinition<_hello_world_Postcard, _hello_world_Postcard, _hello_world_Postcard__Output, _hello_world_Postcard__Output>
}
