// Calls the Greeter over TLS, and shows a certificate of its own.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"flag"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// The client's own flags.
var (
	ca        = flag.String("ca", ".certs/ca.pem", "the CA to trust")
	cert      = flag.String("cert", ".certs/client.pem", "the certificate")
	key       = flag.String("key", ".certs/client.key", "the key of it")
	anonymous = flag.Bool("anonymous", false, "shows no certificate")
	name      = flag.String("name", "you", "who is to be greeted")
)

// #region credentials
func channelCredentials() (credentials.TransportCredentials, error) {
	file, err := lessonkit.ReadCredential("ca", *ca)
	if err != nil {
		return nil, err
	}
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM(file)
	config := &tls.Config{RootCAs: trusted, MinVersion: tls.VersionTLS12}
	if *anonymous {
		return credentials.NewTLS(config), nil
	}
	pair, err := lessonkit.ReadKeyPair(*cert, *key)
	if err != nil {
		return nil, err
	}
	// The client sends its certificate only when the server asks for one and,
	// in Go, names the CA that issued it. The key is not sent: a signature made
	// with it shows that the certificate is its own.
	config.Certificates = []tls.Certificate{pair}
	return credentials.NewTLS(config), nil
}

// #endregion credentials

// #region call
func greet(stub pb.GreeterClient, name string) error {
	// A call with a certificate is made like any other.
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	reply, err := stub.SayHello(ctx, &pb.HelloRequest{Name: name})
	if err != nil {
		return err
	}
	fmt.Println("Greeter client received:", reply.GetMessage())
	return nil
}

// #endregion call

func main() {
	// #region connect
	lessonkit.RunClient("mutual-tls", func(address string) error {
		credentials, err := channelCredentials()
		if err != nil {
			return err
		}
		// The certificate belongs to the channel: all calls on it have one
		// identity.
		secure := grpc.WithTransportCredentials(credentials)
		channel, err := grpc.NewClient(address, secure)
		if err != nil {
			return err
		}
		defer channel.Close()
		return greet(pb.NewGreeterClient(channel), *name)
	})
	// #endregion connect
}
