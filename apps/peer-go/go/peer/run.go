package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	"polyglot-grpc/packages/stubs/interop/go/interop/v1"
)

// A case of a plan. The arguments are those of its feature.
type probeCase struct {
	ID        string
	Feature   string
	Target    string
	TLS       transport
	Args      json.RawMessage
	TimeoutMs int
}

// What the runner is told of a case.
type result struct {
	ID string `json:"id"`
	Ms int64  `json:"ms"`
	verdict
}

// Where a channel leads, and how calls travel there.
type route struct {
	target string
	how    transport
}

// Runs the cases of a plan in their order, those of one route over one channel.
// The last line is what shows that none is missing.
func runPlan(file string, from files) error {
	plan, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var cases []probeCase
	if err := json.Unmarshal(plan, &cases); err != nil {
		return fmt.Errorf("%s is no plan: %w", file, err)
	}
	channels := map[route]*grpc.ClientConn{}
	for _, each := range cases {
		channel, err := channelOf(route{each.Target, each.TLS}, from, channels)
		if err != nil {
			return err
		}
		started := time.Now()
		judged, err := judge(interopv1.NewProbeClient(channel), each)
		if err != nil {
			return fmt.Errorf("%s: %w", each.ID, err)
		}
		ms := time.Since(started).Milliseconds()
		printLine(result{ID: each.ID, Ms: ms, verdict: judged})
	}
	return printLine(facts{"end": len(cases)})
}

func channelOf(
	way route, from files, channels map[route]*grpc.ClientConn,
) (*grpc.ClientConn, error) {
	if channel, open := channels[way]; open {
		return channel, nil
	}
	shown, err := channelCredentials(way.how, from)
	if err != nil {
		return nil, err
	}
	option := grpc.WithTransportCredentials(shown)
	channel, err := grpc.NewClient(way.target, option)
	channels[way] = channel
	return channel, err
}

func judge(stub interopv1.ProbeClient, each probeCase) (verdict, error) {
	try, known := features[each.Feature]
	if !known {
		detail := "this peer has no feature " + each.Feature
		return verdict{Outcome: "skip", Detail: detail, Observed: facts{}}, nil
	}
	// The server names the call by its case when it tells what it saw.
	ctx := metadata.AppendToOutgoingContext(
		context.Background(), "probe-case", each.ID,
	)
	timeout := time.Duration(each.TimeoutMs) * time.Millisecond
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	return try(ctx, stub, each.Args)
}
