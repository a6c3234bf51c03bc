// Serves the grown Greeter, each call in a goroutine of its own.
package main

import (
	"google.golang.org/grpc"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	sayhelloagain "polyglot-grpc/packages/lessons/say-hello-again/go"
	pb "polyglot-grpc/packages/stubs/say-hello-again/go/helloworld"
)

// #region start
func startServer(port int, host string) (*lessonkit.RunningServer, error) {
	server := grpc.NewServer()
	// Generated anew, this function adds SayHello and SayHelloAgain.
	pb.RegisterGreeterServer(server, sayhelloagain.Greeter{})
	return lessonkit.Listen(server, port, host)
}

// #endregion start

func main() {
	lessonkit.RunServer("say-hello-again", startServer)
}
