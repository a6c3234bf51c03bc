import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from './google/protobuf/Duration.ts';
import type { AddBookRequest as _status_codes_AddBookRequest, AddBookRequest__Output as _status_codes_AddBookRequest__Output } from './status_codes/AddBookRequest.ts';
import type { Book as _status_codes_Book, Book__Output as _status_codes_Book__Output } from './status_codes/Book.ts';
import type { BorrowBookRequest as _status_codes_BorrowBookRequest, BorrowBookRequest__Output as _status_codes_BorrowBookRequest__Output } from './status_codes/BorrowBookRequest.ts';
import type { FindBooksRequest as _status_codes_FindBooksRequest, FindBooksRequest__Output as _status_codes_FindBooksRequest__Output } from './status_codes/FindBooksRequest.ts';
import type { FindBooksResponse as _status_codes_FindBooksResponse, FindBooksResponse__Output as _status_codes_FindBooksResponse__Output } from './status_codes/FindBooksResponse.ts';
import type { GetBookRequest as _status_codes_GetBookRequest, GetBookRequest__Output as _status_codes_GetBookRequest__Output } from './status_codes/GetBookRequest.ts';
import type { KioskClient as _status_codes_KioskClient, KioskDefinition as _status_codes_KioskDefinition } from './status_codes/Kiosk.ts';
import type { LibraryClient as _status_codes_LibraryClient, LibraryDefinition as _status_codes_LibraryDefinition } from './status_codes/Library.ts';
import type { Page as _status_codes_Page, Page__Output as _status_codes_Page__Output } from './status_codes/Page.ts';
import type { ReadPagesRequest as _status_codes_ReadPagesRequest, ReadPagesRequest__Output as _status_codes_ReadPagesRequest__Output } from './status_codes/ReadPagesRequest.ts';
import type { RecommendRequest as _status_codes_RecommendRequest, RecommendRequest__Output as _status_codes_RecommendRequest__Output } from './status_codes/RecommendRequest.ts';
import type { RenameBookRequest as _status_codes_RenameBookRequest, RenameBookRequest__Output as _status_codes_RenameBookRequest__Output } from './status_codes/RenameBookRequest.ts';
import type { ReserveBookRequest as _status_codes_ReserveBookRequest, ReserveBookRequest__Output as _status_codes_ReserveBookRequest__Output } from './status_codes/ReserveBookRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Duration: MessageTypeDefinition<_google_protobuf_Duration, _google_protobuf_Duration__Output>
    }
  }
  status_codes: {
    AddBookRequest: MessageTypeDefinition<_status_codes_AddBookRequest, _status_codes_AddBookRequest__Output>
    Book: MessageTypeDefinition<_status_codes_Book, _status_codes_Book__Output>
    BorrowBookRequest: MessageTypeDefinition<_status_codes_BorrowBookRequest, _status_codes_BorrowBookRequest__Output>
    FindBooksRequest: MessageTypeDefinition<_status_codes_FindBooksRequest, _status_codes_FindBooksRequest__Output>
    FindBooksResponse: MessageTypeDefinition<_status_codes_FindBooksResponse, _status_codes_FindBooksResponse__Output>
    GetBookRequest: MessageTypeDefinition<_status_codes_GetBookRequest, _status_codes_GetBookRequest__Output>
    Kiosk: SubtypeConstructor<typeof grpc.Client, _status_codes_KioskClient> & { service: _status_codes_KioskDefinition }
    Library: SubtypeConstructor<typeof grpc.Client, _status_codes_LibraryClient> & { service: _status_codes_LibraryDefinition }
    Page: MessageTypeDefinition<_status_codes_Page, _status_codes_Page__Output>
    ReadPagesRequest: MessageTypeDefinition<_status_codes_ReadPagesRequest, _status_codes_ReadPagesRequest__Output>
    RecommendRequest: MessageTypeDefinition<_status_codes_RecommendRequest, _status_codes_RecommendRequest__Output>
    RenameBookRequest: MessageTypeDefinition<_status_codes_RenameBookRequest, _status_codes_RenameBookRequest__Output>
    ReserveBookRequest: MessageTypeDefinition<_status_codes_ReserveBookRequest, _status_codes_ReserveBookRequest__Output>
  }
}

