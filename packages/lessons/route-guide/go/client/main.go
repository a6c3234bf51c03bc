// Calls the RouteGuide in all four ways.
package main

import (
	"context"
	"errors"
	"io"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

func deadline() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), 5*time.Second)
}

// #region get-feature
func getFeature(stub pb.RouteGuideClient, point *pb.Point) error {
	ctx, cancel := deadline()
	defer cancel()
	feature, err := stub.GetFeature(ctx, point)
	if err != nil {
		return err
	}
	printFeature(feature)
	return nil
}

// #endregion get-feature

// #region list-features
func listFeatures(
	stub pb.RouteGuideClient, area *pb.Rectangle,
) (points []*pb.Point, err error) {
	ctx, cancel := deadline()
	// Whoever stops reading before the end has to cancel the call.
	defer cancel()
	call, err := stub.ListFeatures(ctx, area)
	if err != nil {
		return nil, err
	}
	for {
		// While nothing is received, the server waits. The end reads as io.EOF
		// if the status is OK; any other status is the error.
		feature, err := call.Recv()
		if errors.Is(err, io.EOF) {
			return points, nil
		}
		if err != nil {
			return nil, err
		}
		printFeature(feature)
		points = append(points, feature.GetLocation())
	}
}

// #endregion list-features

// #region record-route
func recordRoute(stub pb.RouteGuideClient, route []*pb.Point) error {
	ctx, cancel := deadline()
	defer cancel()
	call, err := stub.RecordRoute(ctx)
	if err != nil {
		return err
	}
	for _, point := range route {
		// Send waits while the server is slower than the route. An error says
		// that the call has ended; how, the summary's own error says.
		if call.Send(point) != nil {
			break
		}
	}
	// It half-closes the call: only then can the summary come.
	summary, err := call.CloseAndRecv()
	if err != nil {
		return err
	}
	printRoute(summary)
	return nil
}

// #endregion record-route

// #region route-chat
func routeChat(stub pb.RouteGuideClient, notes []*pb.RouteNote) error {
	ctx, cancel := deadline()
	defer cancel()
	call, err := stub.RouteChat(ctx)
	if err != nil {
		return err
	}
	// Both directions at once: notes go out while answers come in.
	go func() {
		for _, note := range notes {
			if call.Send(note) != nil {
				return
			}
		}
		call.CloseSend()
	}()
	for {
		note, err := call.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		printNote(note)
	}
}

// #endregion route-chat

func main() {
	// #region connect
	lessonkit.RunClient("route-guide", func(address string) error {
		plaintext := grpc.WithTransportCredentials(insecure.NewCredentials())
		channel, err := grpc.NewClient(address, plaintext)
		if err != nil {
			return err
		}
		defer channel.Close()
		return tour(pb.NewRouteGuideClient(channel))
	})
	// #endregion connect
}
