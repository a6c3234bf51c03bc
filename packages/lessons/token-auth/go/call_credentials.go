// Package tokenauth holds call credentials: what goes along with each call, to
// show who makes it. Go calls them per-RPC credentials.
package tokenauth

import (
	"context"

	"google.golang.org/grpc/credentials"
)

// #region bearer

// BearerCredentials sends "authorization: Bearer <token>".
func BearerCredentials(token string) credentials.PerRPCCredentials {
	return entries{"authorization": "Bearer " + token}
}

// #endregion bearer

// #region api-key

// APIKeyCredentials sends "x-api-key: <key>".
func APIKeyCredentials(key string) credentials.PerRPCCredentials {
	return entries{"x-api-key": key}
}

// #endregion api-key

// #region generator

// What the metadata of each call gets.
type entries map[string]string

// GetRequestMetadata is what gRPC asks anew for each call, so what it sends
// could change. An error would end the call before anything is sent.
func (sent entries) GetRequestMetadata(
	context.Context, ...string,
) (map[string]string, error) {
	return sent, nil
}

// RequireTransportSecurity makes gRPC refuse a channel without encryption, on
// which anybody could read the secret and use it.
func (entries) RequireTransportSecurity() bool {
	return true
}

// #endregion generator
