package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"polyglot-grpc/packages/stubs/interop/go/interop/v1"
)

// The Probe, and how it can be made to go wrong.
type probe struct {
	interopv1.UnimplementedProbeServer
	broken string
}

// Echo returns the payload.
func (p probe) Echo(
	ctx context.Context, request *interopv1.EchoRequest,
) (*interopv1.EchoResponse, error) {
	tell(ctx, digest(request.Payload))
	payload := request.Payload
	if p.broken == "echo" {
		payload += "!"
	}
	return &interopv1.EchoResponse{Payload: payload}, nil
}

// Status ends with the status asked for.
func (p probe) Status(
	ctx context.Context, request *interopv1.StatusRequest,
) (*interopv1.StatusResponse, error) {
	code, message := request.Code, request.Message
	tell(ctx, facts{"code": code, "message": message})
	if p.broken == "status" {
		code = code%16 + 1
	}
	// With the code OK this is no error.
	err := status.Error(codes.Code(code), message)
	return &interopv1.StatusResponse{}, err
}

// Metadata sends the entries of a key back.
func (p probe) Metadata(
	ctx context.Context, request *interopv1.MetadataRequest,
) (*interopv1.MetadataResponse, error) {
	received, _ := metadata.FromIncomingContext(ctx)
	values := received.Get(request.Key)
	tell(ctx, facts{"values": toBase64(values)})
	found := metadata.MD{request.Key: values}
	if err := grpc.SendHeader(ctx, found); err != nil {
		return nil, err
	}
	if p.broken != "metadata" {
		if err := grpc.SetTrailer(ctx, found); err != nil {
			return nil, err
		}
	}
	response := &interopv1.MetadataResponse{}
	for _, value := range values {
		response.Values = append(response.Values, []byte(value))
	}
	return response, nil
}

// Hold waits until the call is over.
func (p probe) Hold(
	ctx context.Context, _ *interopv1.HoldRequest,
) (*interopv1.HoldResponse, error) {
	tell(ctx, facts{})
	if p.broken != "hold" {
		<-ctx.Done()
	}
	return &interopv1.HoldResponse{}, nil
}

// What one side saw of a call, as the runner compares it.
type facts = map[string]any

// Describes a text too long to print by its bytes and SHA-256.
func digest(text string) facts {
	sum := sha256.Sum256([]byte(text))
	return facts{"bytes": len(text), "sha256": hex.EncodeToString(sum[:])}
}

// Gives the bytes of metadata values in base64. Go holds them all in strings,
// those of -bin keys too.
func toBase64(values []string) []string {
	encoded := []string{}
	for _, value := range values {
		text := base64.StdEncoding.EncodeToString([]byte(value))
		encoded = append(encoded, text)
	}
	return encoded
}

// Tells the runner, on standard output, what the server saw of a call.
func tell(ctx context.Context, saw facts) {
	received, _ := metadata.FromIncomingContext(ctx)
	printLine(facts{"case": received.Get("probe-case")[0], "saw": saw})
}

// Prints a line of JSON, with < and > as they are.
func printLine(value any) error {
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
