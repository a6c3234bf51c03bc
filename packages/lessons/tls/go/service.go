// Package tls holds what the Greeter does with a call. No port, no process:
// just the answer.
package tls

import (
	"context"

	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// #region greeter

// Greeter greets people. The type inside it is generated from the contract: a
// method that is missing here answers UNIMPLEMENTED.
type Greeter struct {
	pb.UnimplementedGreeterServer
}

// SayHello answers "Hello, <name>!".
func (Greeter) SayHello(
	_ context.Context, request *pb.HelloRequest,
) (*pb.HelloReply, error) {
	return &pb.HelloReply{Message: "Hello, " + request.GetName() + "!"}, nil
}

// #endregion greeter
