// Serves the Greeter to clients that show a certificate, and to no others.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"flag"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	mutualtls "polyglot-grpc/packages/lessons/mutual-tls/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// #region credentials
func serverCredentials(
	ca, cert, key string,
) (credentials.TransportCredentials, error) {
	file, err := lessonkit.ReadCredential("ca", ca)
	if err != nil {
		return nil, err
	}
	pair, err := lessonkit.ReadKeyPair(cert, key)
	if err != nil {
		return nil, err
	}
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM(file)
	return credentials.NewTLS(&tls.Config{
		Certificates: []tls.Certificate{pair},
		// This asks every client for a certificate, and ends the handshake of
		// one that shows none, or one that this CA did not issue. With any other
		// value of ClientAuth, clients come in without a certificate or with a
		// stranger's.
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  trusted,
		MinVersion: tls.VersionTLS12,
	}), nil
}

// #endregion credentials

// #region start
func startServer(
	port int, host string, credentials credentials.TransportCredentials,
) (*lessonkit.RunningServer, error) {
	server := grpc.NewServer(grpc.Creds(credentials))
	pb.RegisterGreeterServer(server, mutualtls.Greeter{})
	return lessonkit.Listen(server, port, host)
}

// #endregion start

func main() {
	ca := flag.String("ca", ".certs/ca.pem", "the CA of the clients")
	cert := flag.String("cert", ".certs/server.pem", "the server's certificate")
	key := flag.String("key", ".certs/server.key", "the key that belongs to it")
	lessonkit.RunServer("mutual-tls", func(
		port int, host string,
	) (*lessonkit.RunningServer, error) {
		credentials, err := serverCredentials(*ca, *cert, *key)
		if err != nil {
			return nil, err
		}
		return startServer(port, host, credentials)
	})
}
