// Old and new programs of the Greeter in all pairings, as a reader runs them.
package sayhelloagain

import (
	"strings"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	lessontesting "polyglot-grpc/packages/lesson-testing/go"
	pb "polyglot-grpc/packages/stubs/say-hello-again/go/helloworld"
)

const (
	greeting = "Greeter client received: Hello, you!\n"
	// The old contract has the same names as the new one, so its programs run
	// in processes of their own.
	old = "../../helloworld/go/"
)

func TestTheClientPrintsOutputTxt(t *testing.T) {
	output := lessontesting.Output(t)
	lessontesting.ExpectPrinted(t, "./server", "./client", output)
}

func TestTheClientReadsUnimplementedAsTheSignOfAnOldServer(t *testing.T) {
	lessontesting.ExpectPrinted(t, old+"server", "./client", greeting+
		"SayHelloAgain: UNIMPLEMENTED, the server is older than this client\n")
}

func TestAClientOfTheOldContractIsAnsweredAsEver(t *testing.T) {
	lessontesting.ExpectPrinted(t, "./server", old+"client", greeting)
}

func TestGreetsANameOfAnyScriptAndLengthAgain(t *testing.T) {
	stub := stubFor(t)
	for _, name := range names {
		expectGreeting(t, stub, name)
	}
}

func TestAnswersResourceExhaustedOver4MiBAndLivesOn(t *testing.T) {
	stub := stubFor(t)
	tooLong := &pb.HelloRequest{Name: strings.Repeat("x", 4*1024*1024)}
	_, err := stub.SayHelloAgain(t.Context(), tooLong)
	if status.Code(err) != codes.ResourceExhausted {
		t.Errorf("got %v", err)
	}
	expectGreeting(t, stub, "you")
}

func expectGreeting(t *testing.T, stub pb.GreeterClient, name string) {
	t.Helper()
	reply, err := stub.SayHelloAgain(t.Context(), &pb.HelloRequest{Name: name})
	if err != nil || reply.GetMessage() != "Hello again, "+name+"!" {
		t.Errorf("%.9q: got %.20q, %v", name, reply.GetMessage(), err)
	}
}

func stubFor(t *testing.T) pb.GreeterClient {
	t.Helper()
	address := lessontesting.Serve(t, "./server")
	return pb.NewGreeterClient(lessontesting.Dial(t, address))
}
