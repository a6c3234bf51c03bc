// Package mutualtls holds what the Greeter does with a call, and by which name
// it knows who calls.
package mutualtls

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// #region greeter

// Greeter greets people by name, and says as whom it knows them.
type Greeter struct {
	pb.UnimplementedGreeterServer
}

// SayHello answers with the identity of the caller.
func (Greeter) SayHello(
	ctx context.Context, request *pb.HelloRequest,
) (*pb.HelloReply, error) {
	// It comes from the connection. Nothing in the request or the metadata says
	// who calls: the caller could write there what it likes.
	identity := identityOf(ctx)
	if identity == "" {
		return nil, status.Error(codes.Unauthenticated,
			"Your certificate has no single spiffe:// name.")
	}
	return &pb.HelloReply{Message: "Hello, " + request.GetName() +
		"! Your certificate says " + identity + "."}, nil
}

// #endregion greeter
