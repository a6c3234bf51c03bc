// Original file: protos/status_codes/status_codes.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AddBookRequest as _status_codes_AddBookRequest, AddBookRequest__Output as _status_codes_AddBookRequest__Output } from '../status_codes/AddBookRequest.ts';
import type { Book as _status_codes_Book, Book__Output as _status_codes_Book__Output } from '../status_codes/Book.ts';
import type { BorrowBookRequest as _status_codes_BorrowBookRequest, BorrowBookRequest__Output as _status_codes_BorrowBookRequest__Output } from '../status_codes/BorrowBookRequest.ts';
import type { FindBooksRequest as _status_codes_FindBooksRequest, FindBooksRequest__Output as _status_codes_FindBooksRequest__Output } from '../status_codes/FindBooksRequest.ts';
import type { FindBooksResponse as _status_codes_FindBooksResponse, FindBooksResponse__Output as _status_codes_FindBooksResponse__Output } from '../status_codes/FindBooksResponse.ts';
import type { GetBookRequest as _status_codes_GetBookRequest, GetBookRequest__Output as _status_codes_GetBookRequest__Output } from '../status_codes/GetBookRequest.ts';
import type { Page as _status_codes_Page, Page__Output as _status_codes_Page__Output } from '../status_codes/Page.ts';
import type { ReadPagesRequest as _status_codes_ReadPagesRequest, ReadPagesRequest__Output as _status_codes_ReadPagesRequest__Output } from '../status_codes/ReadPagesRequest.ts';
import type { RecommendRequest as _status_codes_RecommendRequest, RecommendRequest__Output as _status_codes_RecommendRequest__Output } from '../status_codes/RecommendRequest.ts';
import type { RenameBookRequest as _status_codes_RenameBookRequest, RenameBookRequest__Output as _status_codes_RenameBookRequest__Output } from '../status_codes/RenameBookRequest.ts';
import type { ReserveBookRequest as _status_codes_ReserveBookRequest, ReserveBookRequest__Output as _status_codes_ReserveBookRequest__Output } from '../status_codes/ReserveBookRequest.ts';

export interface LibraryClient extends grpc.Client {
  AddBook(argument: _status_codes_AddBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  AddBook(argument: _status_codes_AddBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  AddBook(argument: _status_codes_AddBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  AddBook(argument: _status_codes_AddBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  addBook(argument: _status_codes_AddBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  addBook(argument: _status_codes_AddBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  addBook(argument: _status_codes_AddBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  addBook(argument: _status_codes_AddBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  
  BorrowBook(argument: _status_codes_BorrowBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  BorrowBook(argument: _status_codes_BorrowBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  BorrowBook(argument: _status_codes_BorrowBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  BorrowBook(argument: _status_codes_BorrowBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  borrowBook(argument: _status_codes_BorrowBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  borrowBook(argument: _status_codes_BorrowBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  borrowBook(argument: _status_codes_BorrowBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  borrowBook(argument: _status_codes_BorrowBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  
  FindBooks(argument: _status_codes_FindBooksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  FindBooks(argument: _status_codes_FindBooksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  FindBooks(argument: _status_codes_FindBooksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  FindBooks(argument: _status_codes_FindBooksRequest, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  findBooks(argument: _status_codes_FindBooksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  findBooks(argument: _status_codes_FindBooksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  findBooks(argument: _status_codes_FindBooksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  findBooks(argument: _status_codes_FindBooksRequest, callback: grpc.requestCallback<_status_codes_FindBooksResponse__Output>): grpc.ClientUnaryCall;
  
  GetBook(argument: _status_codes_GetBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  GetBook(argument: _status_codes_GetBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  GetBook(argument: _status_codes_GetBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  GetBook(argument: _status_codes_GetBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  getBook(argument: _status_codes_GetBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  getBook(argument: _status_codes_GetBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  getBook(argument: _status_codes_GetBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  getBook(argument: _status_codes_GetBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  
  ReadPages(argument: _status_codes_ReadPagesRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_status_codes_Page__Output>;
  ReadPages(argument: _status_codes_ReadPagesRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_status_codes_Page__Output>;
  readPages(argument: _status_codes_ReadPagesRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_status_codes_Page__Output>;
  readPages(argument: _status_codes_ReadPagesRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_status_codes_Page__Output>;
  
  Recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  Recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  Recommend(argument: _status_codes_RecommendRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  Recommend(argument: _status_codes_RecommendRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  recommend(argument: _status_codes_RecommendRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  
  RenameBook(argument: _status_codes_RenameBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  RenameBook(argument: _status_codes_RenameBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  RenameBook(argument: _status_codes_RenameBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  RenameBook(argument: _status_codes_RenameBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  renameBook(argument: _status_codes_RenameBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  renameBook(argument: _status_codes_RenameBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  renameBook(argument: _status_codes_RenameBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  renameBook(argument: _status_codes_RenameBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  
  ReserveBook(argument: _status_codes_ReserveBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  ReserveBook(argument: _status_codes_ReserveBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  ReserveBook(argument: _status_codes_ReserveBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  ReserveBook(argument: _status_codes_ReserveBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  reserveBook(argument: _status_codes_ReserveBookRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  reserveBook(argument: _status_codes_ReserveBookRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  reserveBook(argument: _status_codes_ReserveBookRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  reserveBook(argument: _status_codes_ReserveBookRequest, callback: grpc.requestCallback<_status_codes_Book__Output>): grpc.ClientUnaryCall;
  
}

export interface LibraryHandlers extends grpc.UntypedServiceImplementation {
  AddBook: grpc.handleUnaryCall<_status_codes_AddBookRequest__Output, _status_codes_Book>;
  
  BorrowBook: grpc.handleUnaryCall<_status_codes_BorrowBookRequest__Output, _status_codes_Book>;
  
  FindBooks: grpc.handleUnaryCall<_status_codes_FindBooksRequest__Output, _status_codes_FindBooksResponse>;
  
  GetBook: grpc.handleUnaryCall<_status_codes_GetBookRequest__Output, _status_codes_Book>;
  
  ReadPages: grpc.handleServerStreamingCall<_status_codes_ReadPagesRequest__Output, _status_codes_Page>;
  
  Recommend: grpc.handleUnaryCall<_status_codes_RecommendRequest__Output, _status_codes_Book>;
  
  RenameBook: grpc.handleUnaryCall<_status_codes_RenameBookRequest__Output, _status_codes_Book>;
  
  ReserveBook: grpc.handleUnaryCall<_status_codes_ReserveBookRequest__Output, _status_codes_Book>;
  
}

export interface LibraryDefinition extends grpc.ServiceDefinition {
  AddBook: MethodDefinition<_status_codes_AddBookRequest, _status_codes_Book, _status_codes_AddBookRequest__Output, _status_codes_Book__Output>
  BorrowBook: MethodDefinition<_status_codes_BorrowBookRequest, _status_codes_Book, _status_codes_BorrowBookRequest__Output, _status_codes_Book__Output>
  FindBooks: MethodDefinition<_status_codes_FindBooksRequest, _status_codes_FindBooksResponse, _status_codes_FindBooksRequest__Output, _status_codes_FindBooksResponse__Output>
  GetBook: MethodDefinition<_status_codes_GetBookRequest, _status_codes_Book, _status_codes_GetBookRequest__Output, _status_codes_Book__Output>
  ReadPages: MethodDefinition<_status_codes_ReadPagesRequest, _status_codes_Page, _status_codes_ReadPagesRequest__Output, _status_codes_Page__Output>
  Recommend: MethodDefinition<_status_codes_RecommendRequest, _status_codes_Book, _status_codes_RecommendRequest__Output, _status_codes_Book__Output>
  RenameBook: MethodDefinition<_status_codes_RenameBookRequest, _status_codes_Book, _status_codes_RenameBookRequest__Output, _status_codes_Book__Output>
  ReserveBook: MethodDefinition<_status_codes_ReserveBookRequest, _status_codes_Book, _status_codes_ReserveBookRequest__Output, _status_codes_Book__Output>
}
