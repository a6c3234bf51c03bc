// Calls both methods of the Greeter, and manages with a server that has one.
package main

import (
	"context"
	"flag"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	pb "polyglot-grpc/packages/stubs/say-hello-again/go/helloworld"
)

// #region call
func greet(stub pb.GreeterClient, name string) error {
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

// #region call-again
func greetAgain(stub pb.GreeterClient, name string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	reply, err := stub.SayHelloAgain(ctx, &pb.HelloRequest{Name: name})
	switch status.Code(err) {
	case codes.OK:
		fmt.Println("Greeter client received:", reply.GetMessage())
		return nil
	// A server that does not know the method says so with this status code. The
	// text beside it differs from language to language.
	case codes.Unimplemented:
		fmt.Println("SayHelloAgain: UNIMPLEMENTED, " +
			"the server is older than this client")
		return nil
	}
	return err
}

// #endregion call-again

func main() {
	name := flag.String("name", "you", "who is to be greeted")
	// #region connect
	lessonkit.RunClient("say-hello-again", func(address string) error {
		plaintext := grpc.WithTransportCredentials(insecure.NewCredentials())
		// One channel for both calls, which is closed when they are done.
		channel, err := grpc.NewClient(address, plaintext)
		if err != nil {
			return err
		}
		defer channel.Close()
		stub := pb.NewGreeterClient(channel)
		if err := greet(stub, *name); err != nil {
			return err
		}
		return greetAgain(stub, *name)
	})
	// #endregion connect
}
