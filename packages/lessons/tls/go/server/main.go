// Serves the Greeter over TLS: the server shows who it is, and all that passes
// is encrypted.
package main

import (
	"crypto/tls"
	"flag"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	lesson "polyglot-grpc/packages/lessons/tls/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// #region credentials
func serverCredentials(
	cert, key string,
) (credentials.TransportCredentials, error) {
	// The certificate is public: every client gets it. The key never leaves the
	// server, which proves with it that the certificate is its own.
	pair, err := lessonkit.ReadKeyPair(cert, key)
	if err != nil {
		return nil, err
	}
	// Clients are asked for no certificate, so there is no CA to check one
	// with.
	return credentials.NewTLS(&tls.Config{
		Certificates: []tls.Certificate{pair},
		MinVersion:   tls.VersionTLS12,
	}), nil
}

// #endregion credentials

// #region start
func startServer(
	port int, host string, credentials credentials.TransportCredentials,
) (*lessonkit.RunningServer, error) {
	// The service knows nothing of TLS. It is a matter of the server alone.
	server := grpc.NewServer(grpc.Creds(credentials))
	pb.RegisterGreeterServer(server, lesson.Greeter{})
	return lessonkit.Listen(server, port, host)
}

// #endregion start

func main() {
	cert := flag.String("cert", ".certs/server.pem", "the server's certificate")
	key := flag.String("key", ".certs/server.key", "the key that belongs to it")
	lessonkit.RunServer("tls", func(
		port int, host string,
	) (*lessonkit.RunningServer, error) {
		credentials, err := serverCredentials(*cert, *key)
		if err != nil {
			return nil, err
		}
		return startServer(port, host, credentials)
	})
}
