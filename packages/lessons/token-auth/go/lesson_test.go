// The client as a reader meets it, against a server that says what it was sent.
// Those of TypeScript and Python, which check it, it meets in the matrix.
package tokenauth

import (
	"context"
	"crypto/tls"
	"fmt"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	lessontesting "polyglot-grpc/packages/lesson-testing/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

func TestTheClientSendsTheTokenThenTheAPIKey(t *testing.T) {
	finished := lessontesting.Run(t, "./client",
		"--address", serve(t, withTLS(t)), "--name", "you")
	wanted := lessontesting.Finished{Stdout: lessontesting.Output(t)}
	if finished != wanted {
		t.Errorf("got %+v, want %+v", finished, wanted)
	}
}

func TestTheClientSendsTheTokenOfItsFlag(t *testing.T) {
	expectRefused(t, "UNAUTHENTICATED: Who is that?",
		"--address", serve(t, withTLS(t)),
		"--token", ".certs/lab/expired.jwt")
}

func TestTheClientSendsNoTokenAnonymously(t *testing.T) {
	expectRefused(t, "UNAUTHENTICATED: No token and no API key.",
		"--address", serve(t, withTLS(t)), "--anonymous")
}

func TestTheClientSendsNoTokenInTheOpen(t *testing.T) {
	expectRefused(t, "grpc: the credentials require transport level security "+
		"(use grpc.WithTransportCredentials() to set)",
		"--address", serve(t), "--plaintext")
}

func TestAMissingTokenIsNamed(t *testing.T) {
	expectRefused(t, "--token no.jwt: no such file here or above. "+
		"Those in .certs are made by: npm run certs", "--token", "no.jwt")
}

func expectRefused(t *testing.T, sentence string, args ...string) {
	t.Helper()
	finished := lessontesting.Run(t, "./client", args...)
	wanted := lessontesting.Finished{Stderr: sentence + "\n", ExitCode: 1}
	if finished != wanted {
		t.Errorf("got %+v, want %+v", finished, wanted)
	}
}

// Knows whoever sends exactly what the files hold.
type greeter struct {
	pb.UnimplementedGreeterServer
	known map[string]string
}

func (g greeter) SayHello(
	ctx context.Context, request *pb.HelloRequest,
) (*pb.HelloReply, error) {
	received, _ := metadata.FromIncomingContext(ctx)
	sent := append(received["authorization"], received["x-api-key"]...)
	if len(sent) == 0 {
		return nil, status.Error(codes.Unauthenticated,
			"No token and no API key.")
	}
	name, known := g.known[strings.Join(sent, " and ")]
	if !known {
		return nil, status.Error(codes.Unauthenticated, "Who is that?")
	}
	message := "Hello, " + request.GetName() + "! I know you as " + name + "."
	return &pb.HelloReply{Message: message}, nil
}

func serve(t *testing.T, options ...grpc.ServerOption) string {
	t.Helper()
	token := read(t, ".certs/tokens/learner.jwt")
	key := read(t, ".certs/api-keys/reporter.key")
	known := map[string]string{"Bearer " + token: "learner", key: "reporter"}
	server := grpc.NewServer(options...)
	pb.RegisterGreeterServer(server, greeter{known: known})
	running, err := lessonkit.Listen(server, 0, "127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { running.Stop(0) })
	return fmt.Sprintf("localhost:%d", running.Port)
}

func withTLS(t *testing.T) grpc.ServerOption {
	t.Helper()
	pair, err := lessonkit.ReadKeyPair(".certs/server.pem", ".certs/server.key")
	if err != nil {
		t.Fatal(err)
	}
	config := &tls.Config{Certificates: []tls.Certificate{pair}}
	return grpc.Creds(credentials.NewTLS(config))
}

func read(t *testing.T, path string) string {
	t.Helper()
	file, err := lessonkit.ReadCredential("file", path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(file))
}
