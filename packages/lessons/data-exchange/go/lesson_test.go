// The lesson as a reader meets it: real servers, channels and programs.
package dataexchange

import (
	"os"
	"strings"
	"testing"

	lessontesting "polyglot-grpc/packages/lesson-testing/go"
)

func TestTheClientPrintsWhatWasSentAndReceived(t *testing.T) {
	output, err := os.ReadFile("../output-own-language.txt")
	if err != nil {
		t.Fatal(err)
	}
	stdout := strings.ReplaceAll(string(output), "{client}", "go")
	lessontesting.ExpectPrinted(t, "./server", "./client", stdout)
}

func TestAClientThatDialsAnotherPortThanTheServerSaysSo(t *testing.T) {
	lessontesting.Serve(t, "./server")
	finished := lessontesting.Run(t, "./client", "--address", "localhost:1")
	if finished.Stdout != "" || finished.ExitCode != 1 ||
		!strings.HasPrefix(finished.Stderr, "No server answers at localhost:1.") {
		t.Errorf("got %+v", finished)
	}
}
