// The service without a server: a call is a method, the answer its result.
package helloworld

import (
	"strings"
	"testing"

	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

func TestSayHelloGreetsANameOfAnyScriptAndLength(t *testing.T) {
	long := strings.Repeat("x", 1_000_000)
	for _, name := range []string{"you", "", "中文", "👋🏽", long} {
		request := &pb.HelloRequest{Name: name}
		reply, err := Greeter{}.SayHello(t.Context(), request)
		if err != nil || reply.GetMessage() != "Hello, "+name+"!" {
			t.Errorf("%.9q: got %.20q, %v", name, reply.GetMessage(), err)
		}
	}
}
