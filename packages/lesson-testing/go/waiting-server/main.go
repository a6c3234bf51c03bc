// A server for tests: a call waits in its handler until a line is typed.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/mem"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
)

// Messages are bytes as they are, under the name of gRPC's default encoding.
type asIs struct{}

func (asIs) Name() string { return "proto" }

func (asIs) Marshal(message any) (mem.BufferSlice, error) {
	return mem.BufferSlice{mem.SliceBuffer(*message.(*[]byte))}, nil
}

func (asIs) Unmarshal(data mem.BufferSlice, message any) error {
	*message.(*[]byte) = data.Materialize()
	return nil
}

type handler func(request *[]byte) *[]byte

func wait(request *[]byte) *[]byte {
	fmt.Println("A call waits.")
	bufio.NewReader(os.Stdin).ReadString('\n')
	return request
}

func echo(request *[]byte) *[]byte { return request }

// What gRPC generates for a method, but for the messages.
func method(name string, answer handler) grpc.MethodDesc {
	handle := func(
		_ any,
		_ context.Context,
		decode func(any) error,
		_ grpc.UnaryServerInterceptor,
	) (any, error) {
		request := new([]byte)
		err := decode(request)
		return answer(request), err
	}
	return grpc.MethodDesc{MethodName: name, Handler: handle}
}

func startServer(port int, host string) (*lessonkit.RunningServer, error) {
	server := grpc.NewServer(grpc.ForceServerCodecV2(asIs{}))
	server.RegisterService(&grpc.ServiceDesc{
		ServiceName: "test.Waiting",
		Methods: []grpc.MethodDesc{
			method("Wait", wait), method("Echo", echo),
		},
	}, nil)
	return lessonkit.Listen(server, port, host)
}

func main() {
	lessonkit.RunServer("waiting", startServer)
}
