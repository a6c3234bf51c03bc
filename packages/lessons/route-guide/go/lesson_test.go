// The lesson as a reader meets it: real servers, channels and programs.
package routeguide

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"
	"time"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	lessontesting "polyglot-grpc/packages/lesson-testing/go"
	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

func TestTheClientPrintsOutputTxt(t *testing.T) {
	output := lessontesting.Output(t)
	lessontesting.ExpectPrinted(t, "./server", "./client", output)
}

func TestTheServerAnswersBeforeItsMillionFeaturesAreThere(t *testing.T) {
	guide, channel := openForTest(t, MostMadeFeatures)
	stub := pb.NewRouteGuideClient(channel)
	healthy := healthpb.NewHealthClient(channel)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	watch, err := healthy.Watch(ctx, &healthpb.HealthCheckRequest{
		Service: "routeguide.RouteGuide",
	})
	if err != nil {
		t.Fatal(err)
	}
	expectHealth(t, watch, healthpb.HealthCheckResponse_NOT_SERVING)
	expectName(t, stub, point(409_146_138, -746_188_906),
		"Berkshire Valley Management Area Trail, Jefferson, NJ, USA")
	expectHealth(t, watch, healthpb.HealthCheckResponse_SERVING)
	at := madePoint(999_999)
	last := point(at.latitude, at.longitude)
	expectName(t, stub, last, "Made feature 1000000")
	if indexes := *guide.Features.indexes.Load(); len(indexes) != 2 {
		t.Errorf("got %d indexes", len(indexes))
	}
}

func TestNotesAreKeptForAllCallsWithSharedNotes(t *testing.T) {
	for _, each := range []struct {
		flags []string
		count int
	}{{nil, 0}, {[]string{"--shared-notes"}, 1}} {
		address := lessontesting.Serve(t, "./server", each.flags...)
		stub := pb.NewRouteGuideClient(lessontesting.Dial(t, address))
		if first := chatOnce(t, stub); first != 0 {
			t.Errorf("%v: the first call gets %d notes", each.flags, first)
		}
		if second := chatOnce(t, stub); second != each.count {
			t.Errorf("%v: the second call gets %d notes", each.flags, second)
		}
	}
}

func expectHealth(
	t *testing.T,
	watch grpc.ServerStreamingClient[healthpb.HealthCheckResponse],
	wanted healthpb.HealthCheckResponse_ServingStatus,
) {
	t.Helper()
	got, err := watch.Recv()
	if err != nil || got.GetStatus() != wanted {
		t.Errorf("got %v, %v, want %v", got, err, wanted)
	}
}

func expectName(
	t *testing.T, stub pb.RouteGuideClient, at *pb.Point, name string,
) {
	t.Helper()
	feature, err := stub.GetFeature(t.Context(), at)
	if err != nil || feature.GetName() != name {
		t.Errorf("%v: got %v, %v, want %q", at, feature, err, name)
	}
}

// Leaves a note and counts the notes that answer it.
func chatOnce(t *testing.T, stub pb.RouteGuideClient) (count int) {
	t.Helper()
	call, err := stub.RouteChat(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	call.Send(&pb.RouteNote{Location: point(0, 1), Message: "Hello"})
	call.CloseSend()
	for {
		if _, err = call.Recv(); err != nil {
			break
		}
		count++
	}
	if !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	return count
}

func openForTest(t *testing.T, made int) (*RouteGuide, *grpc.ClientConn) {
	t.Helper()
	guide, healthy, err := Open(made, false)
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer()
	pb.RegisterRouteGuideServer(server, guide)
	healthpb.RegisterHealthServer(server, healthy)
	running, err := lessonkit.Listen(server, 0, "127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { running.Stop(0) })
	address := fmt.Sprintf("localhost:%d", running.Port)
	return guide, lessontesting.Dial(t, address)
}
