// Serves the two services that apps/bench asks, in one of three ways:
//
//	bench --grpc                         by gRPC: the server behind all gateways
//	bench --grpc-server-endpoint ADDRESS by grpc-gateway, in front of that one
//	bench --in-process                   by grpc-gateway, with no other server
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os/signal"
	"syscall"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"polyglot-grpc/docker/gateway-go/gen/hello_world"
	transcoding "polyglot-grpc/docker/gateway-go/gen/transcoding/v1"
)

var (
	byGrpc    = flag.Bool("grpc", false, "serve gRPC, without a gateway")
	inProcess = flag.Bool("in-process", false, "call the services directly")
	backend   = flag.String("grpc-server-endpoint", "localhost:50051",
		"the gRPC server behind the gateway, HOST:PORT")
	port = flag.Int("port", 8081, "the port on 127.0.0.1; 0 for any that is free")
)

func main() {
	flag.Parse()
	ctx, stop := signal.NotifyContext(
		context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", *port))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Listening on %s.\n", listener.Addr())
	if *byGrpc {
		err = serveGrpc(ctx, listener)
	} else {
		err = serveGateway(ctx, listener)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func serveGrpc(ctx context.Context, listener net.Listener) error {
	server := grpc.NewServer()
	hello_world.RegisterGreeterServer(server, greeter{})
	transcoding.RegisterBindingServer(server, binding{})
	context.AfterFunc(ctx, server.Stop)
	return server.Serve(listener)
}

// As main.go in the folder above, but for the services: Go's gateway tries one
// after the other, so those that nobody asks would cost it time.
func serveGateway(ctx context.Context, listener net.Listener) error {
	mux := runtime.NewServeMux()
	register := registerEndpoint
	if *inProcess {
		register = registerServices
	}
	if err := register(ctx, mux); err != nil {
		return err
	}
	server := &http.Server{Handler: mux}
	context.AfterFunc(ctx, func() { server.Close() })
	if err := server.Serve(listener); err != http.ErrServerClosed {
		return err
	}
	return nil
}

func registerEndpoint(ctx context.Context, mux *runtime.ServeMux) error {
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(insecure.NewCredentials()),
	}
	channel, err := grpc.NewClient(*backend, options...)
	if err != nil {
		return err
	}
	context.AfterFunc(ctx, func() { channel.Close() })
	if err := hello_world.RegisterGreeterHandler(ctx, mux, channel); err != nil {
		return err
	}
	return transcoding.RegisterBindingHandler(ctx, mux, channel)
}

func registerServices(ctx context.Context, mux *runtime.ServeMux) error {
	err := hello_world.RegisterGreeterHandlerServer(ctx, mux, greeter{})
	if err != nil {
		return err
	}
	return transcoding.RegisterBindingHandlerServer(ctx, mux, binding{})
}
