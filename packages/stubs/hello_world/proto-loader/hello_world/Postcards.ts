// Original file: protos/hello_world/postcards.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CountPostcardsRequest as _hello_world_CountPostcardsRequest, CountPostcardsRequest__Output as _hello_world_CountPostcardsRequest__Output } from '../hello_world/CountPostcardsRequest.ts';
import type { CountPostcardsResponse as _hello_world_CountPostcardsResponse, CountPostcardsResponse__Output as _hello_world_CountPostcardsResponse__Output } from '../hello_world/CountPostcardsResponse.ts';
import type { CreatePostcardRequest as _hello_world_CreatePostcardRequest, CreatePostcardRequest__Output as _hello_world_CreatePostcardRequest__Output } from '../hello_world/CreatePostcardRequest.ts';
import type { GetPostcardRequest as _hello_world_GetPostcardRequest, GetPostcardRequest__Output as _hello_world_GetPostcardRequest__Output } from '../hello_world/GetPostcardRequest.ts';
import type { HttpBody as _google_api_HttpBody, HttpBody__Output as _google_api_HttpBody__Output } from '../google/api/HttpBody.ts';
import type { ListPostcardsRequest as _hello_world_ListPostcardsRequest, ListPostcardsRequest__Output as _hello_world_ListPostcardsRequest__Output } from '../hello_world/ListPostcardsRequest.ts';
import type { ListPostcardsResponse as _hello_world_ListPostcardsResponse, ListPostcardsResponse__Output as _hello_world_ListPostcardsResponse__Output } from '../hello_world/ListPostcardsResponse.ts';
import type { Postcard as _hello_world_Postcard, Postcard__Output as _hello_world_Postcard__Output } from '../hello_world/Postcard.ts';
import type { UpdatePostcardRequest as _hello_world_UpdatePostcardRequest, UpdatePostcardRequest__Output as _hello_world_UpdatePostcardRequest__Output } from '../hello_world/UpdatePostcardRequest.ts';

export interface PostcardsClient extends grpc.Client {
  CountPostcards(argument: _hello_world_CountPostcardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  CountPostcards(argument: _hello_world_CountPostcardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  CountPostcards(argument: _hello_world_CountPostcardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  CountPostcards(argument: _hello_world_CountPostcardsRequest, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  countPostcards(argument: _hello_world_CountPostcardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  countPostcards(argument: _hello_world_CountPostcardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  countPostcards(argument: _hello_world_CountPostcardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  countPostcards(argument: _hello_world_CountPostcardsRequest, callback: grpc.requestCallback<_hello_world_CountPostcardsResponse__Output>): grpc.ClientUnaryCall;
  
  CreatePostcard(argument: _hello_world_CreatePostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  CreatePostcard(argument: _hello_world_CreatePostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  CreatePostcard(argument: _hello_world_CreatePostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  CreatePostcard(argument: _hello_world_CreatePostcardRequest, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  createPostcard(argument: _hello_world_CreatePostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  createPostcard(argument: _hello_world_CreatePostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  createPostcard(argument: _hello_world_CreatePostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  createPostcard(argument: _hello_world_CreatePostcardRequest, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  
  GetPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  GetPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  GetPostcard(argument: _hello_world_GetPostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  GetPostcard(argument: _hello_world_GetPostcardRequest, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  getPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  getPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  getPostcard(argument: _hello_world_GetPostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  getPostcard(argument: _hello_world_GetPostcardRequest, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  
  ListPostcards(argument: _hello_world_ListPostcardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  ListPostcards(argument: _hello_world_ListPostcardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  ListPostcards(argument: _hello_world_ListPostcardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  ListPostcards(argument: _hello_world_ListPostcardsRequest, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  listPostcards(argument: _hello_world_ListPostcardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  listPostcards(argument: _hello_world_ListPostcardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  listPostcards(argument: _hello_world_ListPostcardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  listPostcards(argument: _hello_world_ListPostcardsRequest, callback: grpc.requestCallback<_hello_world_ListPostcardsResponse__Output>): grpc.ClientUnaryCall;
  
  PrintPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  PrintPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  PrintPostcard(argument: _hello_world_GetPostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  PrintPostcard(argument: _hello_world_GetPostcardRequest, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  printPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  printPostcard(argument: _hello_world_GetPostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  printPostcard(argument: _hello_world_GetPostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  printPostcard(argument: _hello_world_GetPostcardRequest, callback: grpc.requestCallback<_google_api_HttpBody__Output>): grpc.ClientUnaryCall;
  
  UpdatePostcard(argument: _hello_world_UpdatePostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  UpdatePostcard(argument: _hello_world_UpdatePostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  UpdatePostcard(argument: _hello_world_UpdatePostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  UpdatePostcard(argument: _hello_world_UpdatePostcardRequest, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  updatePostcard(argument: _hello_world_UpdatePostcardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  updatePostcard(argument: _hello_world_UpdatePostcardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  updatePostcard(argument: _hello_world_UpdatePostcardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  updatePostcard(argument: _hello_world_UpdatePostcardRequest, callback: grpc.requestCallback<_hello_world_Postcard__Output>): grpc.ClientUnaryCall;
  
}

export interface PostcardsHandlers extends grpc.UntypedServiceImplementation {
  CountPostcards: grpc.handleUnaryCall<_hello_world_CountPostcardsRequest__Output, _hello_world_CountPostcardsResponse>;
  
  CreatePostcard: grpc.handleUnaryCall<_hello_world_CreatePostcardRequest__Output, _hello_world_Postcard>;
  
  GetPostcard: grpc.handleUnaryCall<_hello_world_GetPostcardRequest__Output, _hello_world_Postcard>;
  
  ListPostcards: grpc.handleUnaryCall<_hello_world_ListPostcardsRequest__Output, _hello_world_ListPostcardsResponse>;
  
  PrintPostcard: grpc.handleUnaryCall<_hello_world_GetPostcardRequest__Output, _google_api_HttpBody>;
  
  UpdatePostcard: grpc.handleUnaryCall<_hello_world_UpdatePostcardRequest__Output, _hello_world_Postcard>;
  
}

export interface PostcardsDefinition extends grpc.ServiceDefinition {
  CountPostcards: MethodDefinition<_hello_world_CountPostcardsRequest, _hello_world_CountPostcardsResponse, _hello_world_CountPostcardsRequest__Output, _hello_world_CountPostcardsResponse__Output>
  CreatePostcard: MethodDefinition<_hello_world_CreatePostcardRequest, _hello_world_Postcard, _hello_world_CreatePostcardRequest__Output, _hello_world_Postcard__Output>
  GetPostcard: MethodDefinition<_hello_world_GetPostcardRequest, _hello_world_Postcard, _hello_world_GetPostcardRequest__Output, _hello_world_Postcard__Output>
  ListPostcards: MethodDefinition<_hello_world_ListPostcardsRequest, _hello_world_ListPostcardsResponse, _hello_world_ListPostcardsRequest__Output, _hello_world_ListPostcardsResponse__Output>
  PrintPostcard: MethodDefinition<_hello_world_GetPostcardRequest, _google_api_HttpBody, _hello_world_GetPostcardRequest__Output, _google_api_HttpBody__Output>
  UpdatePostcard: MethodDefinition<_hello_world_UpdatePostcardRequest, _hello_world_Postcard, _hello_world_UpdatePostcardRequest__Output, _hello_world_Postcard__Output>
}
