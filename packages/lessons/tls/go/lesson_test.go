// The lesson as a reader meets it: real servers, channels and programs.
package tls

import (
	"crypto/tls"
	"crypto/x509"
	"strings"
	"testing"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	lessontesting "polyglot-grpc/packages/lesson-testing/go"
)

func TestTheClientPrintsOutputTxt(t *testing.T) {
	output := lessontesting.Output(t)
	lessontesting.ExpectPrinted(t, "./server", "./client", output)
}

func TestTheClientRefusesAServerWhoseCertificateIsNotGood(t *testing.T) {
	for _, each := range []struct{ name, reason string }{
		{"other-server", "certificate signed by unknown authority"},
		{"wrong-name", "certificate is valid for wrong.example, not localhost"},
		{"no-san", "certificate relies on legacy Common Name field"},
		{"expired", "certificate has expired or is not yet valid"},
	} {
		file := ".certs/lab/" + each.name
		address := lessontesting.Serve(t, "./server",
			"--cert", file+".pem", "--key", file+".key")
		finished := lessontesting.Run(t, "./client", "--address", address)
		expectUnavailable(t, finished, "x509: "+each.reason)
	}
}

func TestTheClientTrustsNobodyButTheCAOfItsFlag(t *testing.T) {
	address := lessontesting.Serve(t, "./server")
	for _, ca := range []string{"other-ca.pem", "empty.pem"} {
		finished := lessontesting.Run(t, "./client", "--address", address,
			"--ca", ".certs/lab/"+ca)
		expectUnavailable(t, finished,
			"x509: certificate signed by unknown authority")
	}
}

func TestTheServerSpeaksHTTP2OverTLS12And13AndNothingOlder(t *testing.T) {
	address := lessontesting.Serve(t, "./server")
	file, err := lessonkit.ReadCredential("ca", ".certs/ca.pem")
	if err != nil {
		t.Fatal(err)
	}
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM(file)
	for version, isSpoken := range map[uint16]bool{
		tls.VersionTLS11: false,
		tls.VersionTLS12: true,
		tls.VersionTLS13: true,
	} {
		connection, err := tls.Dial("tcp", address, &tls.Config{
			RootCAs:    trusted,
			MinVersion: version, MaxVersion: version,
			NextProtos: []string{"h2"},
		})
		if (err == nil) != isSpoken {
			t.Errorf("%s: got %v", tls.VersionName(version), err)
		}
		if err != nil {
			continue
		}
		chosen := connection.ConnectionState().NegotiatedProtocol
		if chosen != "h2" {
			t.Errorf("%s: got %q", tls.VersionName(version), chosen)
		}
		connection.Close()
	}
}

func expectUnavailable(
	t *testing.T, finished lessontesting.Finished, reason string,
) {
	t.Helper()
	said := finished.Stderr
	isOneLine := strings.Index(said, "\n") == len(said)-1
	if finished.ExitCode != 1 || finished.Stdout != "" || !isOneLine ||
		!strings.HasPrefix(said, "UNAVAILABLE: ") ||
		!strings.Contains(said, reason) {
		t.Errorf("got %+v, want UNAVAILABLE: %s", finished, reason)
	}
}
