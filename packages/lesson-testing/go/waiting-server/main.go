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

func method(name string, answer handler) grpc.MethodDesc {
	return grpc.MethodDesc{
		MethodName: name,
		Handler: func(_ any, _ context.Context, decode func(any) error, _ grpc.UnaryServerInterceptor) (any, error) {
			request := new([]byte)
			err := decode(request)
			return answer(request), err
		},
	}
}

func main() {
	service := &grpc.ServiceDesc{
		ServiceName: "test.Waiting",
		Methods:     []grpc.MethodDesc{method("Wait", wait), method("Echo", echo)},
	}
	lessonkit.RunServer("waiting", func(port int, host string) (*lessonkit.RunningServer, error) {
		server := grpc.NewServer(grpc.ForceServerCodecV2(asIs{}))
		server.RegisterService(service, nil)
		return lessonkit.Listen(server, port, host)
	})
}
