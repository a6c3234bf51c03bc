// The service without a server: who calls is in the context of the call.
package mutualtls

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net/url"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/status"

	pb "polyglot-grpc/packages/stubs/helloworld/go/helloworld"
)

const learner = "spiffe://polyglot.test/learner"

func TestSayHelloNamesTheCaller(t *testing.T) {
	certificate := certificateFor(t, learner)
	certificate.DNSNames = []string{"localhost"}
	ctx := verified(t.Context(), certificate)
	message, err := sayHello(ctx)
	wanted := "Hello, you! Your certificate says " + learner + "."
	if err != nil || message != wanted {
		t.Errorf("got %q, %v, want %q", message, err, wanted)
	}
}

func TestSayHelloAnswersUnauthenticatedWithoutOneName(t *testing.T) {
	for _, uris := range [][]string{
		{},
		{learner, "spiffe://polyglot.test/admin"},
		{learner, "https://polyglot.test/learner"},
		{"https://polyglot.test/learner"},
		{"spiffe://polyglot.test"},
		{"spiffe://polyglot.test/learner,URI:spiffe://polyglot.test/admin"},
	} {
		ctx := verified(t.Context(), certificateFor(t, uris...))
		expectUnauthenticated(t, ctx)
	}
}

func TestSayHelloAnswersUnauthenticatedToWhatWasNotVerified(t *testing.T) {
	shown := []*x509.Certificate{certificateFor(t, learner)}
	unverified := tls.ConnectionState{PeerCertificates: shown}
	for _, authInfo := range []credentials.AuthInfo{
		nil, credentials.TLSInfo{State: unverified},
	} {
		caller := &peer.Peer{AuthInfo: authInfo}
		expectUnauthenticated(t, peer.NewContext(t.Context(), caller))
	}
	expectUnauthenticated(t, t.Context())
}

func expectUnauthenticated(t *testing.T, ctx context.Context) {
	t.Helper()
	_, err := sayHello(ctx)
	wanted := "Your certificate has no single spiffe:// name."
	ended := status.Convert(err)
	if ended.Code() != codes.Unauthenticated || ended.Message() != wanted {
		t.Errorf("got %v, want %s", err, wanted)
	}
}

func sayHello(ctx context.Context) (string, error) {
	reply, err := Greeter{}.SayHello(ctx, &pb.HelloRequest{Name: "you"})
	return reply.GetMessage(), err
}

func certificateFor(t *testing.T, uris ...string) *x509.Certificate {
	t.Helper()
	certificate := &x509.Certificate{}
	for _, uri := range uris {
		parsed, err := url.Parse(uri)
		if err != nil {
			t.Fatal(err)
		}
		certificate.URIs = append(certificate.URIs, parsed)
	}
	return certificate
}

// Gives the context of a call over a connection with that certificate.
func verified(
	ctx context.Context, certificate *x509.Certificate,
) context.Context {
	chains := [][]*x509.Certificate{{certificate}}
	state := tls.ConnectionState{VerifiedChains: chains}
	authInfo := credentials.TLSInfo{State: state}
	return peer.NewContext(ctx, &peer.Peer{AuthInfo: authInfo})
}
