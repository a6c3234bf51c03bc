// Routes and distances.
package routeguide

import (
	"fmt"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

func TestARouteIsCutToWholeMetresOnce(t *testing.T) {
	features, _ := ownFeatures()
	clock := time.Unix(0, 0)
	tick := func() time.Time {
		clock = clock.Add(700 * time.Millisecond)
		return clock
	}
	route := &route{features: features, now: tick}
	// Two legs of 0.6 metres each, more or less.
	for _, longitude := range []int32{0, 54, 108} {
		route.add(point(0, longitude))
	}
	wanted := &pb.RouteSummary{PointCount: 3, Distance: 1, ElapsedTime: 1}
	if got := route.summary(); !proto.Equal(got, wanted) {
		t.Errorf("got %v, want %v", got, wanted)
	}
}

func TestDistancesEndAtTheGreatestInt32(t *testing.T) {
	half := metresBetween(point(0, 0), point(0, 1_800_000_000))
	if got := fmt.Sprintf("%.3f", half); got != "20015086.796" {
		t.Errorf("got %s", got)
	}
	if got := wholeMetres(half * 200); got != 2_147_483_647 {
		t.Errorf("got %d", got)
	}
}
