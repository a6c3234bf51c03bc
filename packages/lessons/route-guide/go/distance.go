package routeguide

import (
	"math"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

const earthRadiusMetres = 6_371_000

// metresBetween gives the length of the great circle between two points, by the
// haversine formula. Without float64 round each product, some processors would
// add it unrounded, and the last digit would be another than in other
// languages.
func metresBetween(a, b *pb.Point) float64 {
	north1, east1 := radians(a.GetLatitude()), radians(a.GetLongitude())
	north2, east2 := radians(b.GetLatitude()), radians(b.GetLongitude())
	north, east := math.Sin((north2-north1)/2), math.Sin((east2-east1)/2)
	h := float64(north*north) +
		float64(math.Cos(north1)*math.Cos(north2)*float64(east*east))
	// Rounding may take h beyond 1 for two points at opposite ends of the
	// globe.
	return float64(2 * earthRadiusMetres * math.Asin(math.Sqrt(min(1, h))))
}

// wholeMetres makes an int32 of a sum of metres: cut once, at the end, so that
// no leg loses its fraction; the greatest int32 for what would not fit.
func wholeMetres(metres float64) int32 {
	return int32(min(metres, math.MaxInt32))
}

func radians(e7 int32) float64 {
	return float64(float64(e7) / 1e7 * (math.Pi / 180))
}
