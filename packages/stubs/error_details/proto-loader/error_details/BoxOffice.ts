// Original file: protos/error_details/box_office.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BookSeatsReply as _error_details_BookSeatsReply, BookSeatsReply__Output as _error_details_BookSeatsReply__Output } from '../error_details/BookSeatsReply.ts';
import type { BookSeatsRequest as _error_details_BookSeatsRequest, BookSeatsRequest__Output as _error_details_BookSeatsRequest__Output } from '../error_details/BookSeatsRequest.ts';

export interface BoxOfficeClient extends grpc.Client {
  BookSeats(argument: _error_details_BookSeatsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  BookSeats(argument: _error_details_BookSeatsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  BookSeats(argument: _error_details_BookSeatsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  BookSeats(argument: _error_details_BookSeatsRequest, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  bookSeats(argument: _error_details_BookSeatsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  bookSeats(argument: _error_details_BookSeatsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  bookSeats(argument: _error_details_BookSeatsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  bookSeats(argument: _error_details_BookSeatsRequest, callback: grpc.requestCallback<_error_details_BookSeatsReply__Output>): grpc.ClientUnaryCall;
  
}

export interface BoxOfficeHandlers extends grpc.UntypedServiceImplementation {
  BookSeats: grpc.handleUnaryCall<_error_details_BookSeatsRequest__Output, _error_details_BookSeatsReply>;
  
}

export interface BoxOfficeDefinition extends grpc.ServiceDefinition {
  BookSeats: MethodDefinition<_error_details_BookSeatsRequest, _error_details_BookSeatsReply, _error_details_BookSeatsRequest__Output, _error_details_BookSeatsReply__Output>
}
