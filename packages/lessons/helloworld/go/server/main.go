// Serves the Greeter, each call in a goroutine of its own.
package main

import (
	"google.golang.org/grpc"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	helloworld "polyglot-grpc/packages/lessons/helloworld/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

// #region start
func startServer(port int, host string) (*lessonkit.RunningServer, error) {
	server := grpc.NewServer()
	// The generated function adds the methods of the service, by their names.
	pb.RegisterGreeterServer(server, helloworld.Greeter{})
	return lessonkit.Listen(server, port, host)
}

// #endregion start

func main() {
	lessonkit.RunServer("helloworld", startServer)
}
