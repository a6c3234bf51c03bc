// Serves grpc-gateway as it comes, with nothing tuned: what this course's own
// gateway is compared with.
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
	health "google.golang.org/grpc/health/grpc_health_v1"
)

var (
	backend = flag.String("grpc-server-endpoint", "localhost:50051",
		"the gRPC server behind the gateway, HOST:PORT")
	host = flag.String("host", "127.0.0.1", "the address to listen at")
	port = flag.Int("port", 8081, "the port; 0 for any that is free")
)

func main() {
	flag.Parse()
	ctx, stop := signal.NotifyContext(
		context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx); err != nil {
		log.Fatal(err)
	}
}

// Serves until a signal ends the context.
func serve(ctx context.Context) error {
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(insecure.NewCredentials()),
	}
	channel, err := grpc.NewClient(*backend, options...)
	if err != nil {
		return err
	}
	defer channel.Close()
	mux := runtime.NewServeMux(
		runtime.WithHealthzEndpoint(health.NewHealthClient(channel)))
	for _, register := range services {
		if err := register(ctx, mux, *backend, options); err != nil {
			return err
		}
	}
	// The address goes out before the first request can come in.
	listener, err := net.Listen("tcp", fmt.Sprintf("%s:%d", *host, *port))
	if err != nil {
		return err
	}
	fmt.Printf("Listening on %s.\n", listener.Addr())
	server := &http.Server{Handler: mux}
	context.AfterFunc(ctx, func() { server.Close() })
	if err := server.Serve(listener); err != http.ErrServerClosed {
		return err
	}
	return nil
}
