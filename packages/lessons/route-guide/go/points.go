package routeguide

import (
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

const (
	mostLatitude  = 900_000_000
	mostLongitude = 1_800_000_000
)

// A place is a point as a key for a map: two messages are never equal to Go.
type place struct{ latitude, longitude int32 }

func placeOf(point *pb.Point) place {
	return place{point.GetLatitude(), point.GetLongitude()}
}

// An area's edges belong to it.
type area struct{ south, west, north, east int32 }

// areaBetween takes any two corners that lie opposite.
func areaBetween(a, b place) area {
	return area{
		south: min(a.latitude, b.latitude),
		west:  min(a.longitude, b.longitude),
		north: max(a.latitude, b.latitude),
		east:  max(a.longitude, b.longitude),
	}
}

// checkPoint says what is wrong with a point by INVALID_ARGUMENT, naming the
// field. The path is how the point is reached from the request, such as "lo.";
// it is empty if the point is the request.
func checkPoint(point *pb.Point, path string) error {
	fields := []struct {
		name        string
		value, most int64
	}{
		{"latitude", int64(point.GetLatitude()), mostLatitude},
		{"longitude", int64(point.GetLongitude()), mostLongitude},
	}
	for _, field := range fields {
		if field.value < -field.most || field.value > field.most {
			return invalid("%s%s has to be from -%d to %d, not %d.",
				path, field.name, field.most, field.most, field.value)
		}
	}
	return nil
}

// checkPart checks a point inside a message. proto3 has no required fields.
// Left out is not the same as 0, 0, and more often than not a mistake of the
// caller.
func checkPart(point *pb.Point, field string) error {
	if point == nil {
		return invalid("%s is not set.", field)
	}
	return checkPoint(point, field+".")
}

func invalid(format string, values ...any) error {
	return status.Error(codes.InvalidArgument, fmt.Sprintf(format, values...))
}
