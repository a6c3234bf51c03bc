// The services behind the gateway, each by the function that grpc-gateway's
// plug-in has written for it.
package main

import (
	"context"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"polyglot-grpc/docker/gateway-go/gen/hello_world"
	library "polyglot-grpc/docker/gateway-go/gen/transcoding/library/v1"
	transcoding "polyglot-grpc/docker/gateway-go/gen/transcoding/v1"
)

var services = []func(
	context.Context, *runtime.ServeMux, string, []grpc.DialOption) error{
	hello_world.RegisterGreeterHandlerFromEndpoint,
	hello_world.RegisterPostcardsHandlerFromEndpoint,
	transcoding.RegisterAnswersHandlerFromEndpoint,
	transcoding.RegisterBindingHandlerFromEndpoint,
	transcoding.RegisterEndingsHandlerFromEndpoint,
	transcoding.RegisterFilesHandlerFromEndpoint,
	transcoding.RegisterLegacyServiceHandlerFromEndpoint,
	library.RegisterLibraryHandlerFromEndpoint,
	transcoding.RegisterPathsHandlerFromEndpoint,
	transcoding.RegisterStreamsHandlerFromEndpoint,
}
