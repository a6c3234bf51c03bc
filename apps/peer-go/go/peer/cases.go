package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"polyglot-grpc/packages/stubs/interop/go/interop/v1"
)

// What this peer, as a client, says of a case.
type verdict struct {
	Outcome string `json:"outcome"`
	// Why it failed or was skipped.
	Detail string `json:"detail"`
	// What arrived at the client, for the runner to judge as well.
	Observed facts `json:"observed"`
}

type feature func(
	context.Context, interopv1.ProbeClient, json.RawMessage,
) (verdict, error)

// Every feature that this peer has, as a client and as a server.
var features = map[string]feature{
	"echo": echo, "status": endWith, "metadata": sendBack, "hold": hold,
}

func featureNames() []string {
	return slices.Sorted(maps.Keys(features))
}

func echo(
	ctx context.Context, stub interopv1.ProbeClient, raw json.RawMessage,
) (verdict, error) {
	var args struct {
		Text  string
		Times int
		Code  codes.Code
	}
	if err := json.Unmarshal(raw, &args); err != nil {
		return verdict{}, err
	}
	payload := strings.Repeat(args.Text, args.Times)
	request := &interopv1.EchoRequest{Payload: payload}
	response, err := stub.Echo(ctx, request)
	expected := facts{"code": args.Code}
	if args.Code == codes.OK {
		maps.Copy(expected, digest(payload))
	}
	observed := facts{"code": status.Code(err)}
	if err == nil {
		maps.Copy(observed, digest(response.Payload))
	}
	return compare(expected, observed), nil
}

func endWith(
	ctx context.Context, stub interopv1.ProbeClient, raw json.RawMessage,
) (verdict, error) {
	var args struct {
		Code    codes.Code
		Message string
	}
	if err := json.Unmarshal(raw, &args); err != nil {
		return verdict{}, err
	}
	request := &interopv1.StatusRequest{
		Code: int32(args.Code), Message: args.Message,
	}
	_, err := stub.Status(ctx, request)
	// The message of OK is not for anyone.
	if args.Code == codes.OK {
		args.Message = ""
	}
	ended := status.Convert(err)
	return compare(
		facts{"code": args.Code, "message": args.Message},
		facts{"code": ended.Code(), "message": ended.Message()},
	), nil
}

func sendBack(
	ctx context.Context, stub interopv1.ProbeClient, raw json.RawMessage,
) (verdict, error) {
	var args struct {
		Key string
		// In base64, also where the key holds text.
		Values []string
	}
	if err := json.Unmarshal(raw, &args); err != nil {
		return verdict{}, err
	}
	for _, value := range args.Values {
		given, err := base64.StdEncoding.DecodeString(value)
		if err != nil {
			return verdict{}, err
		}
		ctx = metadata.AppendToOutgoingContext(ctx, args.Key, string(given))
	}
	var initial, trailers metadata.MD
	request := &interopv1.MetadataRequest{Key: args.Key}
	response, err := stub.Metadata(
		ctx, request, grpc.Header(&initial), grpc.Trailer(&trailers),
	)
	body := []string{}
	for _, value := range response.GetValues() {
		body = append(body, string(value))
	}
	return compare(
		facts{
			"code": codes.OK, "initial": args.Values,
			"body": args.Values, "trailers": args.Values,
		},
		facts{
			"code": status.Code(err), "initial": toBase64(initial.Get(args.Key)),
			"body": toBase64(body), "trailers": toBase64(trailers.Get(args.Key)),
		},
	), nil
}

func hold(
	ctx context.Context, stub interopv1.ProbeClient, _ json.RawMessage,
) (verdict, error) {
	_, err := stub.Hold(ctx, &interopv1.HoldRequest{})
	return compare(
		facts{"code": codes.Unavailable}, facts{"code": status.Code(err)},
	), nil
}

func compare(expected, observed facts) verdict {
	if reflect.DeepEqual(expected, observed) {
		return verdict{Outcome: "pass", Observed: observed}
	}
	detail := fmt.Sprintf("expected %v, got %v", expected, observed)
	return verdict{Outcome: "fail", Detail: detail, Observed: observed}
}
