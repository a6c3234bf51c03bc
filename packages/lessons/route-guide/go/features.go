package routeguide

import (
	"iter"
	"slices"
	"sync/atomic"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

// A strip holds the features of a tenth of a degree of latitude.
const strip = 1_000_000

// featureIndex finds features, which it knows by number from 0, without looking
// at them all: a point by a map, a rectangle by strips that are sorted. It
// takes no longer among a million than among a hundred.
type featureIndex struct {
	feature func(number int) *pb.Feature
	places  []place
	numbers map[place]uint32
	strips  map[int32][]uint64
}

func indexOf(places []place, feature func(int) *pb.Feature) *featureIndex {
	numbers := make(map[place]uint32, len(places))
	strips := map[int32][]uint64{}
	for number, at := range places {
		numbers[at] = uint32(number)
		each := stripOf(at.latitude)
		key := keyOf(int64(at.longitude)) | uint64(number)
		strips[each] = append(strips[each], key)
	}
	for _, keys := range strips {
		slices.Sort(keys)
	}
	return &featureIndex{feature, places, numbers, strips}
}

// within gives the numbers of the features in an area, sorted.
func (index *featureIndex) within(area area) []uint32 {
	found := []uint32{}
	last := stripOf(area.north)
	for each := stripOf(area.south); each <= last; each++ {
		keys := index.strips[each]
		first, _ := slices.BinarySearch(keys, keyOf(int64(area.west)))
		end, _ := slices.BinarySearch(keys, keyOf(int64(area.east)+1))
		for _, key := range keys[first:end] {
			number := uint32(key)
			latitude := index.places[number].latitude
			if area.south <= latitude && latitude <= area.north {
				found = append(found, number)
			}
		}
	}
	slices.Sort(found)
	return found
}

// Features are all that a server knows.
type Features struct {
	// Calls read the list while another is put in its place.
	indexes atomic.Pointer[[]*featureIndex]
}

// add adds features behind those that are there. From the next call on they are
// found, all of them at once.
func (features *Features) add(index *featureIndex) {
	indexes := append(slices.Clone(*features.indexes.Load()), index)
	features.indexes.Store(&indexes)
}

// at gives the feature at exactly this point; one without a name if none is.
func (features *Features) at(point *pb.Point) *pb.Feature {
	for _, index := range *features.indexes.Load() {
		if number, found := index.numbers[placeOf(point)]; found {
			return index.feature(int(number))
		}
	}
	return &pb.Feature{Location: point}
}

// between gives the named features between two corners, edges included, in
// their order. Each is made when it is asked for, so a long answer takes
// little.
func (features *Features) between(a, b *pb.Point) iter.Seq[*pb.Feature] {
	area := areaBetween(placeOf(a), placeOf(b))
	return func(yield func(*pb.Feature) bool) {
		for _, index := range *features.indexes.Load() {
			for _, number := range index.within(area) {
				each := index.feature(int(number))
				if each.GetName() != "" && !yield(each) {
					return
				}
			}
		}
	}
}

// Whole numbers are cut towards zero, where one strip would be two: count from
// the south pole.
func stripOf(latitude int32) int32 {
	return (latitude + mostLatitude) / strip
}

// Keys sort by longitude, and have room for the number of a feature.
func keyOf(longitude int64) uint64 {
	return uint64(longitude+mostLongitude) << 32
}
