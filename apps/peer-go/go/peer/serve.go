package main

import (
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	"polyglot-grpc/packages/lesson-kit/go"
	"polyglot-grpc/packages/stubs/interop/go/interop/v1"
)

// Serves the Probe until it is killed, held calls and all. Broken is the feature
// that is to go wrong, if any.
func serve(
	port int, host string,
	shown credentials.TransportCredentials, broken string,
) error {
	if names := featureNames(); broken != "" && !slices.Contains(names, broken) {
		known := strings.Join(names, ", ")
		return fmt.Errorf("No feature %s to break. Known: %s.", broken, known)
	}
	server := grpc.NewServer(grpc.Creds(shown))
	interopv1.RegisterProbeServer(server, probe{broken: broken})
	running, err := lessonkit.Listen(server, port, host)
	if err != nil {
		return err
	}
	address := net.JoinHostPort(host, strconv.Itoa(running.Port))
	fmt.Printf("Listening on %s.\n", address)
	select {}
}
