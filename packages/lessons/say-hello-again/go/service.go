// Package sayhelloagain holds what the grown Greeter does with a call: one
// method more than before.
package sayhelloagain

import (
	"context"

	pb "polyglot-grpc/packages/stubs/say-hello-again/go/helloworld"
)

// #region greeter

// Greeter greets people, and greets them again.
type Greeter struct {
	pb.UnimplementedGreeterServer
}

// SayHello answers "Hello, <name>!".
func (Greeter) SayHello(
	_ context.Context, request *pb.HelloRequest,
) (*pb.HelloReply, error) {
	return &pb.HelloReply{Message: "Hello, " + request.GetName() + "!"}, nil
}

// SayHelloAgain answers "Hello again, <name>!". It is new in this contract:
// without it, the method of the generated type would answer UNIMPLEMENTED.
func (Greeter) SayHelloAgain(
	_ context.Context, request *pb.HelloRequest,
) (*pb.HelloReply, error) {
	message := "Hello again, " + request.GetName() + "!"
	return &pb.HelloReply{Message: message}, nil
}

// #endregion greeter
