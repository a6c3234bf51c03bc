// The service without a server: what it answers, and what it refuses.
package routeguide

import (
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

func TestGetFeatureGivesAnEmptyNameAndThePointWhereNothingIs(t *testing.T) {
	guide, _, err := Open(0, false)
	if err != nil {
		t.Fatal(err)
	}
	at := point(1, 2)
	got, err := guide.GetFeature(t.Context(), at)
	wanted := &pb.Feature{Location: at}
	if err != nil || !proto.Equal(got, wanted) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestAPointOffTheGlobeIsRefusedWithTheFieldAndItsRange(t *testing.T) {
	for _, each := range []struct {
		at      *pb.Point
		details string
	}{
		{point(900_000_001, 0), "latitude has to be from " +
			"-900000000 to 900000000, not 900000001."},
		{point(-2_147_483_648, 1_800_000_001), "latitude has to be from " +
			"-900000000 to 900000000, not -2147483648."},
		{point(900_000_000, -1_800_000_001), "longitude has to be from " +
			"-1800000000 to 1800000000, not -1800000001."},
	} {
		expectRefusal(t, checkPoint(each.at, ""), each.details)
		expectRefusal(t, checkPart(each.at, "lo"), "lo."+each.details)
	}
	expectRefusal(t, checkPart(nil, "location"), "location is not set.")
	for _, corner := range []*pb.Point{
		point(900_000_000, 1_800_000_000), point(-900_000_000, -1_800_000_000),
	} {
		if err := checkPoint(corner, ""); err != nil {
			t.Errorf("%v: got %v", corner, err)
		}
	}
}

func expectRefusal(t *testing.T, err error, details string) {
	t.Helper()
	got, _ := status.FromError(err)
	if got.Code() != codes.InvalidArgument || got.Message() != details {
		t.Errorf("got %v, want INVALID_ARGUMENT: %s", err, details)
	}
}

func point(latitude, longitude int32) *pb.Point {
	return &pb.Point{Latitude: latitude, Longitude: longitude}
}
