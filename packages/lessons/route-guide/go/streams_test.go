// Streams that end early, and readers that do not read.
package routeguide

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

func TestAStreamEndsWithTheFirstPointThatIsRefused(t *testing.T) {
	_, channel := openForTest(t, 0)
	stub := pb.NewRouteGuideClient(channel)
	call, err := stub.RecordRoute(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	call.Send(point(0, 0))
	call.Send(point(900_000_001, 0))
	// No half-close: the answer comes while the client could go on.
	expectRefusal(t, call.RecvMsg(&pb.RouteSummary{}),
		"latitude has to be from -900000000 to 900000000, not 900000001.")
	area, _ := stub.ListFeatures(t.Context(), &pb.Rectangle{Lo: point(0, 0)})
	_, err = area.Recv()
	expectRefusal(t, err, "hi is not set.")
	chat, _ := stub.RouteChat(t.Context())
	chat.Send(&pb.RouteNote{Message: "where?"})
	_, err = chat.Recv()
	expectRefusal(t, err, "location is not set.")
}

func TestARouteOfNoPointsIsAllZero(t *testing.T) {
	_, channel := openForTest(t, 0)
	call, err := pb.NewRouteGuideClient(channel).RecordRoute(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	summary, err := call.CloseAndRecv()
	if err != nil || fmt.Sprint(summary) != "" {
		t.Errorf("got %v, %v", summary, err)
	}
}

func TestAReaderThatDoesNotReadHoldsTheServerBackUntilItCancels(t *testing.T) {
	guide, channel := openForTest(t, 0)
	var made atomic.Int64
	places := make([]place, MostMadeFeatures)
	for number := range places {
		places[number] = madePoint(number)
	}
	guide.Features.add(indexOf(places, func(number int) *pb.Feature {
		made.Add(1)
		return madeFeature(number)
	}))
	stub := pb.NewRouteGuideClient(channel)
	ctx, cancel := context.WithCancel(t.Context())
	call, err := stub.ListFeatures(ctx, &pb.Rectangle{
		Lo: point(-900_000_000, -1_800_000_000), Hi: point(0, 1_800_000_000),
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := call.Recv(); err != nil {
		t.Fatal(err)
	}
	// Time enough for the rest, if nothing held it back.
	for range 5_000 {
		expectName(t, stub, point(1, 2), "")
	}
	if count := made.Load(); count > MostMadeFeatures/20 {
		t.Errorf("the server has made %d features for a reader of one", count)
	}
	cancel()
	for err == nil {
		_, err = call.Recv()
	}
	if status.Code(err) != codes.Canceled {
		t.Errorf("got %v", err)
	}
}
