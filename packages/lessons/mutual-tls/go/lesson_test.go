// The lesson as a reader meets it: real servers, channels and programs.
package mutualtls

import (
	"strings"
	"testing"

	lessontesting "polyglot-grpc/packages/lesson-testing/go"
)

func TestTheClientPrintsOutputTxt(t *testing.T) {
	output := lessontesting.Output(t)
	lessontesting.ExpectPrinted(t, "./server", "./client", output)
}

func TestTheServerRefusesAClientWhoseCertificateIsNotGoodAndLivesOn(
	t *testing.T,
) {
	address := lessontesting.Serve(t, "./server")
	for _, flags := range [][]string{
		{"--anonymous"},
		showing(".certs/lab/other-client"),
		showing(".certs/lab/expired-client"),
		// This one is good, and for servers.
		showing(".certs/server"),
	} {
		args := append([]string{"--address", address}, flags...)
		finished := lessontesting.Run(t, "./client", args...)
		said := finished.Stderr
		isOneLine := strings.Index(said, "\n") == len(said)-1
		if finished.ExitCode != 1 || finished.Stdout != "" || !isOneLine ||
			!strings.HasPrefix(said, "UNAVAILABLE: ") {
			t.Errorf("%v: got %+v", flags, finished)
		}
	}
	finished := lessontesting.Run(t, "./client", "--address", address)
	if finished.Stdout != lessontesting.Output(t) {
		t.Errorf("got %+v", finished)
	}
}

func showing(file string) []string {
	return []string{"--cert", file + ".pem", "--key", file + ".key"}
}
