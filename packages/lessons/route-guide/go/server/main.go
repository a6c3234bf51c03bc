// Serves the RouteGuide, each call in a goroutine of its own.
package main

import (
	"flag"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"

	lessonkit "polyglot-grpc/packages/lesson-kit/go"
	routeguide "polyglot-grpc/packages/lessons/route-guide/go"
	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

var (
	features    = flag.String("features", "0", "how many made features to add")
	sharedNotes = flag.Bool("shared-notes", false, "calls share their notes")
)

// #region start
func startServer(port int, host string) (*lessonkit.RunningServer, error) {
	made, err := lessonkit.WholeNumber(
		"features", *features, 0, routeguide.MostMadeFeatures)
	if err != nil {
		return nil, err
	}
	guide, healthy, err := routeguide.Open(made, *sharedNotes)
	if err != nil {
		return nil, err
	}
	server := grpc.NewServer()
	pb.RegisterRouteGuideServer(server, guide)
	healthpb.RegisterHealthServer(server, healthy)
	return lessonkit.Listen(server, port, host)
}

// #endregion start

func main() {
	lessonkit.RunServer("route-guide", startServer)
}
