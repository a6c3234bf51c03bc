// The service without a server: a call is a method, the answer its result.
package tls

import (
	"testing"

	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

func TestSayHelloGreetsByName(t *testing.T) {
	request := &pb.HelloRequest{Name: "you"}
	reply, err := Greeter{}.SayHello(t.Context(), request)
	if err != nil || reply.GetMessage() != "Hello, you!" {
		t.Errorf("got %q, %v", reply.GetMessage(), err)
	}
}
