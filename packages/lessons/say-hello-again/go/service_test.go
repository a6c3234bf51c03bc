// The service without a server: a call is a method, the answer its result.
package sayhelloagain

import (
	"strings"
	"testing"

	pb "polyglot-grpc/packages/stubs/say-hello-again/go/helloworld"
)

var names = []string{
	"you", "", "中文", "👋🏽", strings.Repeat("x", 1_000_000),
}

func TestSayHelloGreetsANameOfAnyScriptAndLength(t *testing.T) {
	for _, name := range names {
		request := &pb.HelloRequest{Name: name}
		reply, err := Greeter{}.SayHello(t.Context(), request)
		if err != nil || reply.GetMessage() != "Hello, "+name+"!" {
			t.Errorf("%.9q: got %.20q, %v", name, reply.GetMessage(), err)
		}
	}
}

func TestSayHelloAgainGreetsANameOfAnyScriptAndLength(t *testing.T) {
	for _, name := range names {
		request := &pb.HelloRequest{Name: name}
		reply, err := Greeter{}.SayHelloAgain(t.Context(), request)
		if err != nil || reply.GetMessage() != "Hello again, "+name+"!" {
			t.Errorf("%.9q: got %.20q, %v", name, reply.GetMessage(), err)
		}
	}
}
