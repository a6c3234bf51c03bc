package routeguide

import (
	"time"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

// A route is added up point by point, and its points are not kept.
type route struct {
	features      *Features
	now           func() time.Time
	points, named int32
	metres        float64
	previous      *pb.Point
	start, end    time.Time
}

// add goes on to the next point.
func (route *route) add(point *pb.Point) {
	route.end = route.now()
	if route.previous == nil {
		route.start = route.end
	} else {
		route.metres += metresBetween(route.previous, point)
	}
	route.previous = point
	route.points++
	if route.features.at(point).GetName() != "" {
		route.named++
	}
}

// summary sums up what was added: nothing yet is a route of no points.
func (route *route) summary() *pb.RouteSummary {
	return &pb.RouteSummary{
		PointCount:   route.points,
		FeatureCount: route.named,
		Distance:     wholeMetres(route.metres),
		ElapsedTime:  int32(route.end.Sub(route.start) / time.Second),
	}
}
