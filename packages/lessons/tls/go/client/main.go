// Calls the Greeter over TLS, and only a server whose certificate is good.
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

// #region credentials
func channelCredentials(ca string) (credentials.TransportCredentials, error) {
	file, err := lessonkit.ReadCredential("ca", ca)
	if err != nil {
		return nil, err
	}
	// The client trusts whom this CA has certified. The certificate must also
	// be for the name that the client dials, and be valid today. A file without
	// a certificate in it makes a client that trusts nobody.
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM(file)
	return credentials.NewTLS(&tls.Config{
		RootCAs:    trusted,
		MinVersion: tls.VersionTLS12,
	}), nil
}

// #endregion credentials

// #region call
func greet(stub pb.GreeterClient, name string) error {
	// A call over TLS is made like any other.
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
	ca := flag.String("ca", ".certs/ca.pem", "the CA to trust")
	name := flag.String("name", "you", "who is to be greeted")
	// #region connect
	lessonkit.RunClient("tls", func(address string) error {
		credentials, err := channelCredentials(*ca)
		if err != nil {
			return err
		}
		// The channel shakes hands before its first call, and all its calls
		// share that connection.
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
