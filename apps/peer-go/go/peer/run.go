package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"

	"polyglot-grpc/packages/stubs/interop/go/interop/v1"
)

// A case of a plan. The arguments are those of its feature.
type probeCase struct {
	ID        string
	Feature   string
	Target    string
	Args      json.RawMessage
	TimeoutMs int
}

// What the runner is told of a case.
type result struct {
	ID string `json:"id"`
	Ms int64  `json:"ms"`
	verdict
}

// Runs the cases of a plan in their order, those of one target over one channel.
// The last line is what shows that none is missing.
func runPlan(file string) error {
	plan, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var cases []probeCase
	if err := json.Unmarshal(plan, &cases); err != nil {
		return fmt.Errorf("%s is no plan: %w", file, err)
	}
	channels := map[string]*grpc.ClientConn{}
	for _, each := range cases {
		channel, err := channelTo(each.Target, channels)
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

func channelTo(
	target string, channels map[string]*grpc.ClientConn,
) (*grpc.ClientConn, error) {
	if channel, open := channels[target]; open {
		return channel, nil
	}
	credentials := grpc.WithTransportCredentials(insecure.NewCredentials())
	channel, err := grpc.NewClient(target, credentials)
	channels[target] = channel
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
