package routeguide

import (
	"fmt"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

// MostMadeFeatures is as many as the rule gives different places for.
const MostMadeFeatures = 1_000_000

// madePoint gives the place of the made feature with a number from 0. Nothing
// is stored: the number says all about it. All lie south of the equator, on a
// grid of a thousand by a thousand, which they fill evenly: the factor has no
// divisor in common with the million, so no place comes twice.
func madePoint(number int) place {
	cell := int64(number) * 618_033 % MostMadeFeatures
	row, column := int32(cell/1_000), int32(cell%1_000)
	return place{-100_000_000 - row*700_000, -850_000_000 + column*1_700_000}
}

// madeFeature gives the made feature with a number from 0; its name counts from
// 1.
func madeFeature(number int) *pb.Feature {
	at := madePoint(number)
	return &pb.Feature{
		Name:     fmt.Sprintf("Made feature %d", number+1),
		Location: &pb.Point{Latitude: at.latitude, Longitude: at.longitude},
	}
}
