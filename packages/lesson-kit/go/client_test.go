package lessonkit

import (
	"net"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func TestUnavailableIsExplainedWhereNobodyListens(t *testing.T) {
	failed := status.Error(codes.Unavailable, "the handshake failed")
	for _, address := range []string{
		// Nobody listens at port 1, and what follows is no address.
		"127.0.0.1:1", "[::1]:1", "localhost", "localhost:", "",
	} {
		err := explain(failed, "tls", address)
		wanted := "No server answers at " + address + ". " +
			"Start one in another terminal: npx nx serve tls"
		if err.Error() != wanted {
			t.Errorf("got %v, want %s", err, wanted)
		}
	}
}

func TestUnavailableIsLeftAsItIsWhereSomebodyListens(t *testing.T) {
	failed := status.Error(codes.Unavailable, "the handshake failed")
	for _, address := range []string{"127.0.0.1:0", "[::1]:0"} {
		listener, err := net.Listen("tcp", address)
		if err != nil {
			t.Skipf("This machine has no %s: %v", address, err)
		}
		defer listener.Close()
		err = explain(failed, "tls", listener.Addr().String())
		if err != failed {
			t.Errorf("got %v, want %v", err, failed)
		}
	}
}

func TestAnyOtherErrorOrNoneIsLeftAsItIs(t *testing.T) {
	failed := status.Error(codes.Unauthenticated, "no token")
	for _, err := range []error{failed, nil} {
		if got := explain(err, "tls", "127.0.0.1:1"); got != err {
			t.Errorf("got %v, want %v", got, err)
		}
	}
}
