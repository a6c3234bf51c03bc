import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { BookSeatsReply as _error_details_BookSeatsReply, BookSeatsReply__Output as _error_details_BookSeatsReply__Output } from './error_details/BookSeatsReply.ts';
import type { BookSeatsRequest as _error_details_BookSeatsRequest, BookSeatsRequest__Output as _error_details_BookSeatsRequest__Output } from './error_details/BookSeatsRequest.ts';
import type { BoxOfficeClient as _error_details_BoxOfficeClient, BoxOfficeDefinition as _error_details_BoxOfficeDefinition } from './error_details/BoxOffice.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  error_details: {
    BookSeatsReply: MessageTypeDefinition<_error_details_BookSeatsReply, _error_details_BookSeatsReply__Output>
    BookSeatsRequest: MessageTypeDefinition<_error_details_BookSeatsRequest, _error_details_BookSeatsRequest__Output>
    BoxOffice: SubtypeConstructor<typeof grpc.Client, _error_details_BoxOfficeClient> & { service: _error_details_BoxOfficeDefinition }
  }
}

