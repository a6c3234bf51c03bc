// The lesson as a reader meets it: real servers, channels and programs.
package helloworld

import (
	"strings"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	lessontesting "polyglot-grpc/packages/lesson-testing/go"
	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

func TestTheClientPrintsOutputTxt(t *testing.T) {
	output := lessontesting.Output(t)
	lessontesting.ExpectPrinted(t, "./server", "./client", output)
}

func TestGreetsANameOfAnyScriptAndLength(t *testing.T) {
	stub := stubFor(t)
	long := strings.Repeat("x", 1_000_000)
	for _, name := range []string{"", "中文", "👋🏽", long} {
		expectGreeting(t, stub, name)
	}
}

func TestAnswersResourceExhaustedOver4MiBAndLivesOn(t *testing.T) {
	stub := stubFor(t)
	tooLong := &pb.HelloRequest{Name: strings.Repeat("x", 4*1024*1024)}
	_, err := stub.SayHello(t.Context(), tooLong)
	if status.Code(err) != codes.ResourceExhausted {
		t.Errorf("got %v", err)
	}
	expectGreeting(t, stub, "you")
}

func expectGreeting(t *testing.T, stub pb.GreeterClient, name string) {
	t.Helper()
	reply, err := stub.SayHello(t.Context(), &pb.HelloRequest{Name: name})
	if err != nil || reply.GetMessage() != "Hello, "+name+"!" {
		t.Errorf("%.9q: got %.20q, %v", name, reply.GetMessage(), err)
	}
}

func stubFor(t *testing.T) pb.GreeterClient {
	t.Helper()
	address := lessontesting.Serve(t, "./server")
	return pb.NewGreeterClient(lessontesting.Dial(t, address))
}
