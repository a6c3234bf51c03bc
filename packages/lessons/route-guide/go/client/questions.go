package main

import (
	"fmt"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

// What this client asks, and the words in which it prints answers.
var (
	trail   = point(409_146_138, -746_188_906)
	nowhere = point(0, 0)
	area    = &pb.Rectangle{
		Lo: point(407_000_000, -749_000_000),
		Hi: point(412_000_000, -744_000_000),
	}
	// Where the route begins and ends; the features of the area lie between.
	camp  = point(410_000_000, -747_000_000)
	notes = []*pb.RouteNote{
		{Location: point(0, 1), Message: "First note"},
		{Location: point(0, 2), Message: "Second note"},
		{Location: point(0, 1), Message: "Third note"},
		{Location: point(0, 2), Message: "Fourth note"},
		{Location: point(0, 1), Message: "Fifth note"},
	}
)

func printFeature(feature *pb.Feature) {
	name := feature.GetName()
	if name == "" {
		name = "nothing"
	}
	fmt.Printf("  %s at %s\n", name, sayPoint(feature.GetLocation()))
}

func printNote(note *pb.RouteNote) {
	at := sayPoint(note.GetLocation())
	fmt.Printf("  \"%s\" at %s\n", note.GetMessage(), at)
}

// The seconds are left out: they differ from run to run.
func printRoute(summary *pb.RouteSummary) {
	fmt.Printf("  %d points, %d features, %d metres\n",
		summary.GetPointCount(),
		summary.GetFeatureCount(),
		summary.GetDistance(),
	)
}

func sayPoint(at *pb.Point) string {
	return fmt.Sprintf("%d, %d", at.GetLatitude(), at.GetLongitude())
}

func point(latitude, longitude int32) *pb.Point {
	return &pb.Point{Latitude: latitude, Longitude: longitude}
}
