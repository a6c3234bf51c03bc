// Original file: protos/status_codes/status_codes.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Book as _status_codes_Book, Book__Output as _status_codes_Book__Output } from '../status_codes/Book.ts';
import type { RecommendRequest as _status_codes_RecommendRequest, RecommendRequest__Output as _status_codes_RecommendRequest__Output } from '../status_codes/RecommendRequest.ts';

export interface KioskClient extends grpc.Client {
  Recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  Recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  Recommend(argument: _status_codes_RecommendRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  Recommend(argument: _status_codes_RecommendRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  
}

export interface KioskHandlers extends grpc.UntypedServiceImplementation {
  Recommend: grpc.handleUnaryCall<_status_codes_RecommendRequest__Output, _status_codes_Book>;
  
}

export interface KioskDefinition extends grpc.ServiceDefinition {
  Recommend: MethodDefinition<_status_codes_RecommendRequest, _status_codes_Book, _status_codes_RecommendRequest__Output, _status_codes_Book__Output>
}
