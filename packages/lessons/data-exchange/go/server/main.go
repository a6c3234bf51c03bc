// Serves both services of the package.
package main

import (
	"fmt"

	"google.golang.org/grpc"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	dataexchange "polyglot-grpc/packages/lessons/data-exchange/go"
	pb "polyglot-grpc/packages/stubs/example/go/example"
)

// #region start
func startServer(port int, host string) (*lessonkit.RunningServer, error) {
	// One server, one port, two services: the path of a call says which.
	server := grpc.NewServer()
	log := func(line string) { fmt.Println(line) }
	pb.RegisterTestServiceServer(server, dataexchange.Exchange{Log: log})
	pb.RegisterValueServiceServer(server, dataexchange.Values{})
	return lessonkit.Listen(server, port, host)
}

// #endregion start

func main() {
	lessonkit.RunServer("data-exchange", startServer)
}
