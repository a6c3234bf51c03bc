// Calls the Greeter and waits for the answer.
package main

import (
	"context"
	"flag"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// #region call
func greet(stub pb.GreeterClient, name string) error {
	// The timeout, counted from now, becomes the deadline of the call. Without
	// one, a call may wait for ever.
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
	name := flag.String("name", "you", "who is to be greeted")
	// #region connect
	lessonkit.RunClient("helloworld", func(address string) error {
		// A channel without encryption, which is closed when the call is done.
		plaintext := grpc.WithTransportCredentials(insecure.NewCredentials())
		channel, err := grpc.NewClient(address, plaintext)
		if err != nil {
			return err
		}
		defer channel.Close()
		return greet(pb.NewGreeterClient(channel), *name)
	})
	// #endregion connect
}
