// Tells the server who calls, and prints what was sent and received.
package main

import (
	"context"
	"flag"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	pb "polyglot-grpc/packages/stubs/example/go/example"
)

// #region call
func exchange(stub pb.TestServiceClient, caller string) error {
	request := &pb.Request{
		Request1: caller + "-request1",
		Request2: caller + "-request2",
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	result, err := stub.Method(ctx, request)
	if err != nil {
		return err
	}
	fmt.Printf("TestService client sent: %s, %s\n",
		request.GetRequest1(), request.GetRequest2())
	fmt.Printf("TestService client received: %s, %s\n",
		result.GetResult1(), result.GetResult2())
	return nil
}

// #endregion call

func main() {
	caller := flag.String("caller", "go", "")
	// #region connect
	lessonkit.RunClient("data-exchange", func(address string) error {
		plaintext := grpc.WithTransportCredentials(insecure.NewCredentials())
		channel, err := grpc.NewClient(address, plaintext)
		if err != nil {
			return err
		}
		defer channel.Close()
		return exchange(pb.NewTestServiceClient(channel), *caller)
	})
	// #endregion connect
}
