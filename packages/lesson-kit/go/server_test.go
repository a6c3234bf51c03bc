package lessonkit

import (
	"fmt"
	"testing"
	"time"

	"google.golang.org/grpc"
)

func TestABusyPortIsNamedWithItsFlag(t *testing.T) {
	running := listenForTest(t)
	for _, host := range []string{"127.0.0.1", "localhost"} {
		_, err := Listen(grpc.NewServer(), running.Port, host)
		wanted := fmt.Sprintf("Port %d on %s is in use. "+
			"Choose another with --port.", running.Port, host)
		if err == nil || err.Error() != wanted {
			t.Errorf("got %v, want %s", err, wanted)
		}
	}
}

func TestAHostOfAnotherMachineIsNamed(t *testing.T) {
	// The first is reserved for documents; the second is reserved to be
	// unknown.
	for _, host := range []string{"192.0.2.1", "nowhere.invalid"} {
		_, err := Listen(grpc.NewServer(), 0, host)
		wanted := "--host " + host + " is not an address of this machine."
		if err == nil || err.Error() != wanted {
			t.Errorf("got %v, want %s", err, wanted)
		}
	}
}

func TestAServerThatHasStoppedMayBeStoppedAgain(t *testing.T) {
	running := listenForTest(t)
	running.Stop(time.Minute)
	running.Stop(time.Minute)
}

func listenForTest(t *testing.T) *RunningServer {
	t.Helper()
	running, err := Listen(grpc.NewServer(), 0, "127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { running.Stop(0) })
	return running
}
