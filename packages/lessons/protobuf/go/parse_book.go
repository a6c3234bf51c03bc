package protobuf

import (
	"google.golang.org/protobuf/proto"

	pb "polyglot-grpc/packages/stubs/tutorial/go/tutorial"
)

// #region parse

// parseBook reads the bytes of a file. No bytes are an empty book. Bytes that
// are no book are refused whole: one that was half understood would lose the
// other half when it is written again.
func parseBook(bytes []byte) (*pb.AddressBook, error) {
	book := &pb.AddressBook{}
	// Fields that the contract does not know are kept, and written again.
	return book, proto.Unmarshal(bytes, book)
}

// #endregion parse
