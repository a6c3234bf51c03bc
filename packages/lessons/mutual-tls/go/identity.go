// Who calls: the name in the certificate that the caller has proved to own.
package mutualtls

import (
	"context"
	"regexp"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/peer"
)

// #region identity

// A SPIFFE ID: a trust domain, and a path in it. No part of the path begins
// with a dot, so that none is "." or "..".
var spiffeID = regexp.MustCompile(
	`^spiffe://[a-z0-9._-]+(/[\w-][\w.-]*)+$`,
)

// Gives the SPIFFE ID of a caller, or nothing unless the certificate has
// exactly one URI and that is one. Two would be two answers to one question.
func identityOf(ctx context.Context) string {
	caller, known := peer.FromContext(ctx)
	if !known {
		return ""
	}
	connection, isTLS := caller.AuthInfo.(credentials.TLSInfo)
	// Each chain leads from the caller's certificate to a CA that is trusted,
	// so there is none where nothing was verified. PeerCertificates holds
	// whatever the caller has sent.
	chains := connection.State.VerifiedChains
	if !isTLS || len(chains) == 0 {
		return ""
	}
	uris := chains[0][0].URIs
	if len(uris) != 1 || !spiffeID.MatchString(uris[0].String()) {
		return ""
	}
	return uris[0].String()
}

// #endregion identity
