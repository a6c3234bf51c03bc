// Calls the Greeter twice over TLS: with a token, then with an API key.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"flag"
	"fmt"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	tokenauth "polyglot-grpc/packages/lessons/token-auth/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// The client's own flags.
var (
	ca        = flag.String("ca", ".certs/ca.pem", "the CA to trust")
	token     = flag.String("token", ".certs/tokens/learner.jwt", "a token")
	apiKey    = flag.String("api-key", ".certs/api-keys/reporter.key", "a key")
	name      = flag.String("name", "you", "who is to be greeted")
	anonymous = flag.Bool("anonymous", false, "sends no token")
	plaintext = flag.Bool("plaintext", false, "tries the token without TLS")
)

// The options with which a channel is opened.
type options []grpc.DialOption

// #region credentials

// Gives the credentials of the two calls: with a token, and with an API key.
func channelCredentials() (byToken, byKey options, err error) {
	file, err := lessonkit.ReadCredential("ca", *ca)
	if err != nil {
		return nil, nil, err
	}
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM(file)
	config := &tls.Config{RootCAs: trusted, MinVersion: tls.VersionTLS12}
	secret, err := readSecret("api-key", *apiKey)
	if err != nil {
		return nil, nil, err
	}
	// Transport credentials say whom the client trusts; per-RPC credentials,
	// who it is. gRPC combines the two only where the channel is encrypted.
	secure := grpc.WithTransportCredentials(credentials.NewTLS(config))
	byKey = options{secure,
		grpc.WithPerRPCCredentials(tokenauth.APIKeyCredentials(secret))}
	if *anonymous {
		return options{secure}, byKey, nil
	}
	bearer, err := readSecret("token", *token)
	if err != nil {
		return nil, nil, err
	}
	channel := secure
	if *plaintext {
		channel = grpc.WithTransportCredentials(insecure.NewCredentials())
	}
	byToken = options{channel,
		grpc.WithPerRPCCredentials(tokenauth.BearerCredentials(bearer))}
	return byToken, byKey, nil
}

// #endregion credentials

func readSecret(flag, path string) (string, error) {
	file, err := lessonkit.ReadCredential(flag, path)
	// An editor may have put a line's end after it.
	return strings.TrimSpace(string(file)), err
}

// #region call
func greet(stub pb.GreeterClient) error {
	// The call itself says nothing of tokens: the stub's channel adds what
	// shows who calls.
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	reply, err := stub.SayHello(ctx, &pb.HelloRequest{Name: *name})
	if err != nil {
		return err
	}
	fmt.Println("Greeter client received:", reply.GetMessage())
	return nil
}

// #endregion call

// #region connect
func greetOver(address string, credentials options) error {
	channel, err := grpc.NewClient(address, credentials...)
	if err != nil {
		return err
	}
	defer channel.Close()
	return greet(pb.NewGreeterClient(channel))
}

func main() {
	lessonkit.RunClient("token-auth", func(address string) error {
		byToken, byKey, err := channelCredentials()
		if err != nil {
			return err
		}
		if err := greetOver(address, byToken); err != nil {
			return err
		}
		return greetOver(address, byKey)
	})
}

// #endregion connect
