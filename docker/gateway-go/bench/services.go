// The services, which answer as those in TypeScript do.
package main

import (
	"context"
	"fmt"

	"polyglot-grpc/docker/gateway-go/gen/hello_world"
	transcoding "polyglot-grpc/docker/gateway-go/gen/transcoding/v1"
)

type greeter struct {
	hello_world.UnimplementedGreeterServer
}

// SayHello greets, as the lesson's Greeter does.
func (greeter) SayHello(
	_ context.Context, request *hello_world.HelloRequest,
) (*hello_world.HelloReply, error) {
	greeting := request.Greeting
	if greeting == "" {
		greeting = "Hello"
	}
	message := fmt.Sprintf("%s, %s!", greeting, request.Name)
	return &hello_world.HelloReply{Message: message}, nil
}

type binding struct {
	transcoding.UnimplementedBindingServer
}

// WholeBody answers its request.
func (binding) WholeBody(
	_ context.Context, request *transcoding.Everything,
) (*transcoding.Everything, error) {
	return request, nil
}
